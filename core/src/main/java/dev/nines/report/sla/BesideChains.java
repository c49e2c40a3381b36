package dev.nines.report.sla;

import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.report.Block;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.whatif.PromiseComparison;
import dev.nines.whatif.ResultComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the figures of another result follow, as far as its chain differs from the explained one. */
final class BesideChains {

  private final SlaView view;

  BesideChains(SlaView view) {
    this.view = view;
  }

  /**
   * Returns the chains of the promises of which anything differs.
   *
   * @param kind what is compared: {@code corrections}, {@code what-if} or {@code against}
   */
  List<NamedDerivation> of(ResultComparison sides, String kind) {
    return sides.changed().stream().map(promise -> chain(promise, sides, kind)).toList();
  }

  private NamedDerivation chain(PromiseComparison promise, ResultComparison sides, String kind) {
    String name = new ComparisonTable(promise, view, kind).name();
    boolean reported = isReported(promise.after());
    String side = view.format().text("comparison." + kind + (reported ? ".before" : ".after"));
    String title = view.format().text("derivation.of-service", name, side);
    return new NamedDerivation(title, of(promise, sides));
  }

  /**
   * Returns the chain of one promise. What the report is about stands in full; the other side is
   * what is shown here.
   */
  Derivation of(PromiseComparison promise, ResultComparison sides) {
    PromiseView before = words(promise.before(), sides.before());
    PromiseView after = words(promise.after(), sides.after());
    OtherSteps steps =
        isReported(promise.after()) ? new OtherSteps(after, before) : new OtherSteps(before, after);
    return new Derivation(steps.steps());
  }

  private boolean isReported(PromiseResult result) {
    return view.result().promises().stream().anyMatch(own -> own == result);
  }

  private PromiseView words(PromiseResult result, SlaResult of) {
    return new PromiseView(result, of.facts(), view.format());
  }

  /** Returns a section with chains; absent where there is none. */
  Optional<Section> section(String id, String heading, List<NamedDerivation> chains) {
    List<Block> blocks = new ArrayList<>();
    for (NamedDerivation chain : chains) {
      blocks.add(new Block.Sentence(chain.title(), Tone.STRONG));
      blocks.add(ExplainAssembler.lines(chain.derivation().steps(), view.format()));
    }
    return chains.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Section.full(
                id,
                heading,
                view.format().text("beside.chain.note"),
                blocks.toArray(Block[]::new)));
  }
}
