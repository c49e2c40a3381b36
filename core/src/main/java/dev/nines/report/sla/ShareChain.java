package dev.nines.report.sla;

import dev.nines.credit.CreditBySum;
import dev.nines.credit.CreditSharing;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.Unit;
import dev.nines.whatif.OutageTrials;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the share of each outage in the credit follows. */
final class ShareChain {

  /** What the line of a set of outages says. */
  private static final Set<Kind> OF_SET =
      Set.of(Kind.FIGURE, Kind.REMEDY, Kind.LIMIT, Kind.LEAST, Kind.CREDIT);

  private final PromiseView view;
  private final ReportFormat format;
  private final OutageTrials trials;

  ShareChain(PromiseView view, OutageTrials trials) {
    this.view = view;
    this.format = view.format();
    this.trials = trials;
  }

  /**
   * Returns the chain: the credit of every set of outages, or what it follows from, and of each
   * outage what it adds to them; absent where nothing is shared.
   */
  Optional<NamedDerivation> chain() {
    return trials
        .sharing()
        .map(
            sharing -> {
              List<DerivationStep> steps = new ArrayList<>(credits(sharing));
              for (int i = 0; i < sharing.outages().size(); i++) {
                steps.addAll(share(sharing, i));
              }
              return new NamedDerivation(view.text("effect.shares"), new Derivation(steps));
            });
  }

  // of few outages the whole chain of every set; of more what every set comes to
  private List<DerivationStep> credits(CreditSharing sharing) {
    if (!trials.sets().isEmpty() || sharing.outages().size() < 2) {
      return sets(sharing);
    }
    return sharing.bySum().isPresent() ? bySum(sharing, sharing.bySum().get()) : oneByOne(sharing);
  }

  // what each outage adds to the sum, and the credit from each sum on
  private List<DerivationStep> bySum(CreditSharing sharing, CreditBySum sum) {
    List<DerivationStep> steps = new ArrayList<>();
    for (int i = 0; i < sum.adds().size(); i++) {
      String label = view.text("effect.adds", view.titleOf(sharing.outages().get(i)));
      Cell adds = amount(sum.adds().get(i), sum.unit());
      steps.add(
          detail(label, view.text("effect.adds." + sum.unit().word()), adds)
              .from(sharing.outages().get(i).facts()));
    }
    for (int i = 0; i < sum.steps().size(); i++) {
      CreditBySum.Step step = sum.steps().get(i);
      String from = amount(step.from(), sum.unit()).text();
      String range =
          i + 1 < sum.steps().size()
              ? view.text(
                  "effect.sum.to", from, amount(sum.steps().get(i + 1).from(), sum.unit()).text())
              : view.text("effect.sum.from", from);
      steps.add(detail(view.text("effect.sum"), range, view.moneyOrNumber(step.credit())));
    }
    return steps;
  }

  // digits that never end would make sums and steps unclear: a quotient is exact
  private Cell amount(Fraction number, Unit unit) {
    if (number.toExactDecimal().isEmpty()) {
      Fraction below = Fraction.of(number.denominator(), BigInteger.ONE);
      String quotient =
          view.text(
              "derivation.figure.share",
              format.number(Fraction.of(number.numerator(), BigInteger.ONE)),
              unit == Unit.SECONDS ? format.seconds(below) : format.number(below));
      return Cells.number(quotient, number);
    }
    return unit == Unit.SECONDS ? view.seconds(number) : view.number(number);
  }

  // there is no sum that decides: the credit of every set, its outages by their numbers
  private List<DerivationStep> oneByOne(CreditSharing sharing) {
    List<DerivationStep> steps = new ArrayList<>();
    for (int i = 0; i < sharing.outages().size(); i++) {
      String label = view.text("effect.number", format.number(i + 1));
      Outage outage = sharing.outages().get(i);
      Cell counted = view.seconds(outage.counted());
      steps.add(detail(label, view.titleOf(outage), counted).from(outage.facts()));
    }
    for (int set = 0; set < sharing.credits().size(); set++) {
      Cell credit = view.moneyOrNumber(sharing.credits().get(set));
      steps.add(detail(view.text("effect.sum"), numbers(set), credit));
    }
    return steps;
  }

  // "Only no. 1, 4 and 6"
  private String numbers(int set) {
    List<String> numbers =
        IntStream.range(0, Integer.SIZE)
            .filter(i -> (set & 1 << i) != 0)
            .mapToObj(i -> format.number(i + 1))
            .toList();
    return numbers.isEmpty()
        ? view.text("effect.set.none")
        : view.text("effect.set.numbers", format.list(numbers));
  }

  private DerivationStep detail(String label, String calculation, Cell result) {
    return DerivationStep.says(Kind.SHARE, label, calculation, result)
        .under(view.clause("credit"))
        .asDetail(true);
  }

  private List<DerivationStep> sets(CreditSharing sharing) {
    List<DerivationStep> steps = new ArrayList<>();
    for (int set = 0; set < trials.sets().size(); set++) {
      steps.add(set(sharing.of(set), trials.sets().get(set)));
    }
    return steps;
  }

  // figure, remedy, limits and credit of a set, in one line
  private DerivationStep set(List<Outage> outages, PromiseResult result) {
    PromiseView other = new PromiseView(result, view.titles(), format);
    List<DerivationStep> steps =
        new OtherSteps(view, other)
            .steps().stream()
                .filter(step -> OF_SET.contains(step.kind()) && !step.detail())
                .toList();
    DerivationStep last = steps.get(steps.size() - 1);
    String before =
        steps.subList(0, steps.size() - 1).stream()
            .map(step -> said(step) + view.text("effect.and-then"))
            .collect(Collectors.joining());
    String label = outages.isEmpty() ? view.text("effect.set.none") : only(outages);
    DerivationStep step =
        last.equals()
            ? DerivationStep.sum(Kind.SHARE, label, before + last.calculation(), last.result())
            : DerivationStep.says(Kind.SHARE, label, before + last.calculation(), last.result());
    return step.under(view.clause("credit")).asDetail(true);
  }

  private String only(List<Outage> outages) {
    return view.text("effect.set", format.list(outages.stream().map(view::titleOf).toList()));
  }

  private String said(DerivationStep step) {
    String key = step.equals() ? "explain.equals" : "explain.says";
    return format.text(key, step.calculation(), step.result().text());
  }

  // the mean over sizes of the mean of what it adds, and the share in whole cents
  private List<DerivationStep> share(CreditSharing sharing, int index) {
    Outage outage = sharing.outages().get(index);
    Fraction exact = sharing.shares().get(index);
    List<String> means =
        sharing.added(index).stream()
            .map(
                added ->
                    added.sets() == 1
                        ? view.amount(added.adds())
                        : view.text(
                            "derivation.figure.share",
                            view.amount(added.adds()),
                            format.number(added.sets())))
            .toList();
    String label = view.text("effect.share", view.titleOf(outage));
    String calculation = means.size() == 1 ? alone(sharing) : meanOf(means);
    DerivationStep step =
        DerivationStep.sum(Kind.SHARE, label, calculation, view.moneyOrNumber(exact))
            .under(view.clause("credit"))
            .from(outage.facts());
    return inCents(index)
        .filter(cents -> !cents.toFraction().equals(exact))
        .map(cents -> List.of(step, cents(label, cents)))
        .orElse(List.of(step));
  }

  // of one outage the whole credit, less what would be owed without it
  private String alone(CreditSharing sharing) {
    return view.text(
        "effect.minus",
        view.amount(sharing.credits().get(1)),
        view.amount(sharing.credits().get(0)));
  }

  private String meanOf(List<String> means) {
    return view.text(
        "derivation.figure.mean",
        String.join(view.text("derivation.plus"), means),
        format.number(means.size()));
  }

  private DerivationStep cents(String label, Money cents) {
    return DerivationStep.says(
        Kind.SHARE, label, view.text("effect.share.cents"), view.money(cents));
  }

  // effects and shares are in the same order: that of the counted outages
  private Optional<Money> inCents(int index) {
    return view.result().effects().get(index).share();
  }
}
