package dev.nines.source.contract;

import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Indicator;
import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import java.util.List;
import java.util.Optional;

/**
 * Checks that a credit fits what is promised.
 *
 * @param credit the credit
 * @param promised what is promised
 * @param mapping where it stands
 * @param scope what its clauses refer to
 */
record CreditCheck(Credit credit, Promised promised, MappingReader mapping, Scope scope) {

  void run() {
    checkFigure();
    checkTarget();
    checkLinear();
    if (credit.remedy() instanceof Remedy.Bands) {
      checkBands();
    }
  }

  private void checkFigure() {
    boolean ofUptime =
        credit.by() instanceof Figure.Named named && FigureReader.OF_UPTIME.contains(named);
    if (ofUptime != FigureReader.isUptime(promised.what())) {
      mapping
          .log()
          .add(FigureReader.unfit(credit.by().word(), promised.what(), mapping.location()));
    } else if (credit.remedy() instanceof Remedy.ProRata && unit() != FigureUnit.TIME) {
      String message = "\"pro-rata\" pays the fee of a time, but \"%s\" is no time.";
      report("pro-rata", "a figure that is a time", message.formatted(credit.by().word()));
    }
  }

  private void checkTarget() {
    boolean pays = credit.remedy() instanceof Remedy.Bands || credit.always();
    boolean measured = isExcess() || credit.remedy() instanceof Remedy.Linear;
    if (promised.onlyMeasured() && (!pays || measured)) {
      report(
          "target",
          "a target, or bands",
          "This credit is paid where the target is missed, but the promise has no target.");
    }
  }

  private boolean isExcess() {
    return (credit.remedy() instanceof Remedy.Blocks blocks && blocks.of() == Remedy.Of.EXCESS)
        || (credit.remedy() instanceof Remedy.ProRata proRata && proRata.of() == Remedy.Of.EXCESS);
  }

  private void checkLinear() {
    if (credit.remedy() instanceof Remedy.Linear
        && !credit.by().equals(promised.indicator().is())) {
      String message =
          "\"linear\" pays for each step by which the target is missed, but looks at \"%s\" and not"
              + " at the promised \"%s\".";
      String is = promised.indicator().is().word();
      report(credit.by().word(), is, message.formatted(credit.by().word(), is));
    }
  }

  private void report(String found, String allowed, String message) {
    mapping.log().add(Say.contradiction(mapping.location(), found, allowed, message));
  }

  // what cannot be read hides nothing of the rest, but what lies beside it is unknown
  private void checkBands() {
    List<NodeReader> items = mapping.get("bands").orElseThrow().itemsOrOne();
    List<Ladder.Rung> rungs = new RemedyReader(unit(), scope).rungs(items);
    if (rungs.isEmpty()) {
      return;
    }
    Ladder ladder = new Ladder(rungs, Depth.of(credit.by(), promised), step());
    new BandCheck(ladder, mapping.log()).run();
    if (ladder.depth().known() && rungs.size() == items.size()) {
      checkEnds(ladder);
    }
  }

  // what is counted is whole, and what is rounded has its step
  private Optional<Fraction> step() {
    if (unit() == FigureUnit.COUNT) {
      return Optional.of(Fraction.ONE);
    }
    return isPromised()
        ? promised.indicator().round().map(Indicator.Rounding::to)
        : Optional.empty();
  }

  private FigureUnit unit() {
    return FigureUnit.of(credit.by(), promised.what());
  }

  private boolean isPromised() {
    return credit.by().equals(promised.indicator().is());
  }

  private void checkEnds(Ladder ladder) {
    Ladder.Rung first = ladder.rungs().get(0);
    Ladder.Rung deepest =
        ladder.rungs().stream().reduce(first, (a, b) -> ladder.endsBefore(a, b) ? b : a);
    ladder.depth().shallow(first.edges()).ifPresent(start -> checkStart(ladder, first, start));
    ladder
        .depth()
        .deep(deepest.edges())
        .filter(end -> !isWorstPossible(end))
        .ifPresent(end -> note(deepest, ladder.depth().worseThan(end, !end.included()), ""));
  }

  private void checkStart(Ladder ladder, Ladder.Rung first, Edges.Edge start) {
    Optional<Edges.Edge> kept =
        isPromised() ? promised.target().flatMap(ladder.depth()::deep) : Optional.empty();
    kept.filter(edge -> ladder.hasBetween(edge, !edge.included(), start, !start.included()))
        .ifPresent(
            edge ->
                note(
                    first,
                    ladder.depth().worseThan(edge, !edge.included())
                        + " and "
                        + ladder.depth().betterThan(start, !start.included()),
                    "misses the target, "));
  }

  private boolean isWorstPossible(Edges.Edge end) {
    Fraction value = end.at().value();
    return unit() == FigureUnit.PERCENT
        && end.included()
        && (value.isZero() || value.equals(Fraction.HUNDRED));
  }

  private void note(Ladder.Rung rung, String range, String also) {
    String message = "A figure %s %slies in no band and pays nothing.".formatted(range, also);
    mapping
        .log()
        .add(
            new Problem(
                ProblemCode.BAND_OUTSIDE, rung.location(), rung.edges().toString(), "", message));
  }
}
