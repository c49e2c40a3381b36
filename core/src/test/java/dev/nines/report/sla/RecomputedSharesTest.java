package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaWhatIf;
import dev.nines.contract.Agreement;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.ReportFormat;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import dev.nines.whatif.OutageTrials;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reckons the shares of six to twelve outages again from the printed chain alone. */
class RecomputedSharesTest {

  private static final Instant JULY = Instant.parse("2025-07-01T00:00:00Z");

  @ParameterizedTest(name = "{0}, {1} outages")
  @CsvSource(
      delimiter = '|',
      value = {
        "bands | 6 | services: [app]; target: 99.9; credit: {bands: [{below: 99.9, percent: 10},"
            + " {below: 99.5, percent: 25}, {below: 99, percent: 30}]}",
        "bands | 12 | services: [app]; target: 99.9; credit: {bands: [{below: 99.9, percent: 10},"
            + " {below: 99.5, percent: 25}, {below: 99, percent: 30}]}",
        "every second pays | 7 | services: [app]; target: 99.9; credit: {pro-rata: {times: 3}}",
        "number of outages | 9 | services: [app]; indicator: outages; target: {at-most: 2};"
            + " credit: {bands: [{above: 2, percent: 5}, {above: 6, percent: 15}]}",
        "mean of services | 8 | over: mean; target: 99.95; credit: {bands: [{below: 99.95,"
            + " percent: 10}, {below: 99.8, percent: 20}]}",
        "partly affected | 6 | services: [app]; target: 99.9;"
            + " observe: {outages: {weights: affected}};"
            + " credit: {bands: [{below: 99.9, percent: 10}, {below: 99.8, percent: 20}]}",
        "no one sum | 7 | over: worst; target: 99.9; credit: {bands: [{below: 99.9, percent: 10},"
            + " {below: 99.7, percent: 20}]}"
      })
  void shares_followFromThePrintedCreditsOfAllSets(String name, int outages, String terms) {
    Agreement agreement = agreement(terms);
    Facts facts = facts(outages, new Random(outages));
    OutageTrials trials = trials(agreement, facts);
    ReportFormat format = ReportFormat.of(ZoneOffset.UTC, Locale.ENGLISH);

    List<DerivationStep> chain =
        Derivation.ofShares(trials, facts, format).orElseThrow().derivation().steps();
    List<Fraction> credits = new PrintedCredits(chain).ofEverySet();
    List<DerivationStep> shares = shares(chain);

    assertThat(trials.sets()).isEmpty();
    assertThat(credits).isEqualTo(trials.sharing().orElseThrow().credits());
    assertThat(shares).hasSize(outages);
    Fraction all = Fraction.ZERO;
    for (int i = 0; i < outages; i++) {
      Fraction share = share(credits, outages, i);
      all = all.plus(share);
      PrintedLines.assertPrinted("Share: " + shares.get(i).result().text(), share);
    }
    assertThat(all)
        .isEqualTo(trials.real().credit().amount().map(Money::toFraction).orElseThrow())
        .isEqualTo(credits.get(credits.size() - 1).minus(credits.get(0)));
  }

  private static List<DerivationStep> shares(List<DerivationStep> chain) {
    return chain.stream()
        .filter(step -> step.label().startsWith("Share, ") && step.equals())
        .toList();
  }

  // by the book: s! (n - s - 1)! / n! for a set of s others
  private static Fraction share(List<Fraction> credits, int outages, int outage) {
    Fraction share = Fraction.ZERO;
    for (int set = 0; set < credits.size(); set++) {
      if ((set & 1 << outage) == 0) {
        Fraction adds = credits.get(set | 1 << outage).minus(credits.get(set));
        int others = Integer.bitCount(set);
        share =
            share.plus(
                adds.times(factorial(others))
                    .times(factorial(outages - others - 1))
                    .dividedBy(factorial(outages)));
      }
    }
    return share;
  }

  private static Fraction factorial(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(Fraction::of)
        .reduce(Fraction.ONE, Fraction::times);
  }

  /** The credits that a printed chain says, whether by sums or set by set. */
  private static final class PrintedCredits {

    private final List<Fraction> adds = new ArrayList<>();
    private final List<Fraction> from = new ArrayList<>();
    private final List<Fraction> credits = new ArrayList<>();
    private final List<String> sets = new ArrayList<>();
    private int numbered;

    PrintedCredits(List<DerivationStep> chain) {
      chain.forEach(this::read);
    }

    private void read(DerivationStep step) {
      String said = step.calculation();
      if (step.label().startsWith("Adds, ")) {
        adds.add(PocketCalculator.reckon(step.result().text()));
      } else if (step.label().startsWith("No. ")) {
        numbered++;
      } else if (step.label().equals("Credit of a set")) {
        credits.add(PocketCalculator.reckon(step.result().text()));
        if (said.startsWith("with a sum of ")) {
          from.add(PocketCalculator.reckon(said.replaceAll("with a sum of | or more.*", "")));
        } else {
          sets.add(said);
        }
      }
    }

    List<Fraction> ofEverySet() {
      int outages = Math.max(adds.size(), numbered);
      return IntStream.range(0, 1 << outages).mapToObj(this::ofSet).toList();
    }

    private Fraction ofSet(int set) {
      if (adds.isEmpty()) {
        return credits.get(sets.indexOf(said(set)));
      }
      Fraction sum =
          Fraction.sum(
              IntStream.range(0, adds.size())
                  .filter(i -> (set & 1 << i) != 0)
                  .mapToObj(adds::get)
                  .toList());
      return credits.get((int) from.stream().filter(least -> !least.isAbove(sum)).count() - 1);
    }

    private String said(int set) {
      List<String> numbers =
          IntStream.range(0, numbered)
              .filter(i -> (set & 1 << i) != 0)
              .mapToObj(i -> Integer.toString(i + 1))
              .toList();
      if (numbers.isEmpty()) {
        return "Without any";
      }
      int last = numbers.size() - 1;
      return last == 0
          ? "Only no. " + numbers.get(0)
          : "Only no. " + String.join(", ", numbers.subList(0, last)) + " and " + numbers.get(last);
    }
  }

  private static Agreement agreement(String promise) {
    String head =
        """
        contract: c
        currency: USD
        services: {app: {fee: 1000.00}, db: {fee: 333.33}}
        promises:
          - id: p
        """;
    return Agreements.read(head + promise.replace("; ", "\n").indent(4));
  }

  private static OutageTrials trials(Agreement agreement, Facts facts) {
    PeriodExpression july = PeriodExpression.parse("2025-07", Terms.PLACE).value().orElseThrow();
    return new SlaWhatIf(agreement, july, JULY.plusSeconds(86_400L * 60))
        .outages(facts)
        .value()
        .orElseThrow()
        .get(0);
  }

  private static Facts facts(int outages, Random random) {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < outages; i++) {
      Instant from = JULY.plusSeconds(86_400L * (i + 1) + random.nextInt(40_000));
      Instant to = from.plusSeconds(300 + random.nextInt(5_000));
      ImpactWindow window =
          new ImpactWindow(
              List.of("app"),
              Optional.of("major_outage"),
              Records.time(from, i + 1),
              Optional.of(Records.time(to, i + 1)),
              Optional.empty(),
              Optional.of(Fraction.of(3 + random.nextInt(5), 7)),
              Records.provenance(i + 1));
      incidents.add(Records.incident("I" + i, window));
    }
    return Facts.ofRecords(incidents, List.of(), List.of());
  }
}
