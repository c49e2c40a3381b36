package dev.nines.report.sla;

import dev.nines.contract.Observe;
import dev.nines.contract.Qualify.UnknownTime;
import dev.nines.credit.MemberLedger;
import dev.nines.credit.PeriodFigure;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import dev.nines.whatif.ImpactSplit;
import dev.nines.whatif.ImpactSplit.Taken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The steps that say what of the recorded impact counts, outage by outage, and what does not. */
final class DowntimeSteps {

  /** Outages whose lengths are written out as a sum. */
  private static final int WRITTEN_OUT = 6;

  private final PromiseView view;
  private final ReportFormat format;

  DowntimeSteps(PromiseView view) {
    this.view = view;
    this.format = view.format();
  }

  List<DerivationStep> steps() {
    List<DerivationStep> steps = new ArrayList<>();
    for (MemberLedger member : view.result().members()) {
      ImpactSplit split = ImpactSplit.of(List.of(member));
      if (!isOfTime() && split.recorded().isZero() && split.unknown().isZero()) {
        continue;
      }
      steps.addAll(counted(member, split));
      steps.addAll(notCounted(member, split));
    }
    return steps;
  }

  private List<DerivationStep> counted(MemberLedger member, ImpactSplit split) {
    List<Outage> outages =
        member.ledger().outages().stream().filter(o -> o.counted().isPositive()).toList();
    boolean alone = outages.size() == 1 && split.unknownCounted().isZero();
    List<DerivationStep> steps = new ArrayList<>();
    for (Outage outage : outages) {
      steps.add(outage(member, outage).asDetail(!alone));
    }
    if (split.unknownCounted().isPositive()) {
      steps.addAll(new UnknownSteps(view, member).counted());
    }
    if (!alone) {
      steps.add(sum(member, outages, split));
    }
    return steps;
  }

  /** Returns a line for each outage of an earlier period that a mean is taken with. */
  List<DerivationStep> earlier(PeriodFigure figure) {
    String name = PeriodName.of(figure.period(), view.contract().zone(), format);
    List<DerivationStep> steps = new ArrayList<>();
    for (MemberLedger member : figure.members()) {
      String label =
          view.text("derivation.of-service", view.labelOf("derivation.counted", member), name);
      member.ledger().outages().stream()
          .filter(outage -> outage.counted().isPositive())
          .map(outage -> outage(member, outage, figure.period()).called(label).asDetail(true))
          .forEach(steps::add);
    }
    return steps;
  }

  private DerivationStep outage(MemberLedger member, Outage outage) {
    return outage(member, outage, view.result().period());
  }

  private DerivationStep outage(MemberLedger member, Outage outage, Interval period) {
    Interval inside = outage.span().intersection(period).orElseThrow();
    String lengths = lengths(member, inside);
    String key = outage.open() ? "derivation.outage.open" : "derivation.outage";
    return DerivationStep.sum(
            Kind.COUNTED,
            view.labelOf("derivation.counted", member),
            view.text(key, format.span(inside), lengths),
            view.seconds(outage.counted()))
        .under(clause())
        .from(outage.facts());
  }

  // incidents are weighed by the usual weights where the promise is on something else
  private Clause clause() {
    return isOfTime() ? view.observed() : view.clause("observe.outages");
  }

  private boolean isOfTime() {
    Observe.What what = view.promise().observe().what();
    return what instanceof Observe.Outages || what instanceof Observe.Slots;
  }

  // "90 × 60 s", or lengths by weight where not all of it counts whole
  private String lengths(MemberLedger member, Interval inside) {
    Map<Fraction, Fraction> byWeight = byWeight(member, inside);
    boolean whole = byWeight.size() == 1 && byWeight.containsKey(Fraction.ONE);
    if (whole) {
      return plain(byWeight.get(Fraction.ONE));
    }
    return byWeight.entrySet().stream()
        .map(e -> times(format.seconds(e.getValue()), format.number(e.getKey())))
        .collect(Collectors.joining(view.text("derivation.plus")));
  }

  private Map<Fraction, Fraction> byWeight(MemberLedger member, Interval inside) {
    Map<Fraction, Fraction> byWeight = new TreeMap<>(Comparator.reverseOrder());
    for (Tile<LedgerEntry> tile : member.ledger().entries().tilesIn(inside)) {
      if (tile.value().isCounted()) {
        tile.span()
            .intersection(inside)
            .ifPresent(
                part ->
                    byWeight.merge(
                        tile.value().weight(), Seconds.of(part.length()), Fraction::plus));
      }
    }
    return byWeight;
  }

  private String plain(Fraction seconds) {
    return view.inMinutes(seconds);
  }

  private String times(String left, String right) {
    return view.text("derivation.times", left, right);
  }

  private DerivationStep sum(MemberLedger member, List<Outage> outages, ImpactSplit split) {
    return DerivationStep.sum(
            Kind.COUNTED,
            view.labelOf("derivation.counted", member),
            sumOf(outages, split),
            view.seconds(split.counted()))
        .under(clause());
  }

  private String sumOf(List<Outage> outages, ImpactSplit split) {
    List<String> parts = new ArrayList<>();
    if (outages.size() > WRITTEN_OUT) {
      parts.add(format.count("derivation.sum-of-outages", outages.size()));
    } else {
      outages.forEach(outage -> parts.add(format.seconds(outage.counted())));
    }
    if (split.unknownCounted().isPositive()) {
      parts.add(view.text("derivation.unknown-part", format.seconds(split.unknownCounted())));
    }
    return parts.isEmpty()
        ? view.text("derivation.counted.none")
        : String.join(view.text("derivation.plus"), parts);
  }

  private List<DerivationStep> notCounted(MemberLedger member, ImpactSplit split) {
    List<DerivationStep> steps = new ArrayList<>();
    for (Taken rule : Taken.values()) {
      if (split.taken(rule).isPositive()) {
        steps.addAll(new UncountedSteps(view, member, rule).steps());
        steps.add(taken(member, split, rule));
      }
    }
    if (split.unknown().isPositive()) {
      steps.addAll(new UnknownSteps(view, member).steps());
      steps.add(unknown(member, split));
    }
    if (steps.isEmpty()) {
      steps.add(nothing(member));
    }
    return steps;
  }

  private DerivationStep taken(MemberLedger member, ImpactSplit split, Taken rule) {
    String name = rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return DerivationStep.says(
            Kind.NOT_COUNTED,
            view.labelOf("derivation.not-counted", member),
            view.text("derivation.not-counted." + name),
            view.seconds(split.taken(rule)))
        .under(view.clause(rule.clause()))
        .from(split.facts(rule));
  }

  private DerivationStep unknown(MemberLedger member, ImpactSplit split) {
    return DerivationStep.says(
            Kind.UNKNOWN,
            view.labelOf("derivation.unknown", member),
            view.text("derivation.unknown." + wordOf(view.promise().qualify().unknownTime())),
            view.seconds(split.unknown()))
        .under(view.clause("qualify.unknown-time"))
        .from(UnknownSteps.facts(member));
  }

  private static String wordOf(UnknownTime rule) {
    if (rule instanceof UnknownTime.Carry) {
      return "carried";
    }
    if (rule instanceof UnknownTime.Down) {
      return "down";
    }
    return rule instanceof UnknownTime.Removed ? "removed" : "up";
  }

  private DerivationStep nothing(MemberLedger member) {
    return DerivationStep.says(
        Kind.NOT_COUNTED,
        view.labelOf("derivation.nothing", member),
        view.text("derivation.nothing.says"),
        view.seconds(Fraction.ZERO));
  }
}
