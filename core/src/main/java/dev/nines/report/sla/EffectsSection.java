package dev.nines.report.sla;

import dev.nines.credit.CreditSharing;
import dev.nines.credit.OutageEffect;
import dev.nines.report.Block;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.whatif.OutageTrials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The effect of each outage on figure and credit, with the chain of each. */
final class EffectsSection {

  private final Subject subject;
  private final ReportFormat format;
  private final OutageTrials trials;

  EffectsSection(Subject subject, OutageTrials trials) {
    this.subject = subject;
    this.format = subject.view().format();
    this.trials = trials;
  }

  /** Returns the section; absent where no outage counts. */
  Optional<Section> section() {
    if (trials.each().isEmpty()) {
      return Optional.empty();
    }
    OutageChains chains = new OutageChains(subject.view(), trials);
    List<Block> blocks = new ArrayList<>();
    chains.effects().forEach(chain -> add(chain, blocks));
    if (trials.left() > 0) {
      blocks.add(new Block.Sentence(format.count("effect.left", trials.left()), Tone.QUIET));
    }
    new ShareChain(subject.view(), trials).chain().ifPresent(chain -> add(chain, blocks));
    blocks.add(new Block.Sentence(shared(), Tone.QUIET));
    if (isBySum()) {
      blocks.add(new Block.Sentence(format.text("effect.shared.by-sum"), Tone.QUIET));
    }
    return Optional.of(
        subject.section("effects", format.text("effect"), format.text("effect.note"), blocks));
  }

  // of few outages the chain of every set stands instead
  private boolean isBySum() {
    return trials.sets().isEmpty()
        && trials.each().size() > 1
        && trials.sharing().flatMap(CreditSharing::bySum).isPresent();
  }

  private void add(NamedDerivation chain, List<Block> blocks) {
    blocks.add(new Block.Sentence(chain.title(), Tone.STRONG));
    blocks.add(ExplainAssembler.lines(chain.derivation().steps(), format));
  }

  private String shared() {
    if (trials.sharing().isPresent()) {
      return format.text("effect.shared");
    }
    boolean tooMany =
        trials.real().effects().stream().map(OutageEffect::share).anyMatch(Optional::isEmpty);
    return tooMany && subject.view().currency().isPresent()
        ? format.text("effect.shared.too-many", format.number(OutageEffect.MOST_SHARED))
        : format.text("effect.shared.nothing");
  }
}
