package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaWhatIf;
import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.Qualify;
import dev.nines.credit.OutageEffect;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.ReportFormat;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import dev.nines.whatif.AvailabilityBridge;
import dev.nines.whatif.DowntimeLeft;
import dev.nines.whatif.DowntimeLeftCalculator;
import dev.nines.whatif.OutageTrials;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reckons the chains that stand beside a derivation again from their lines alone: the effect of
 * each outage, the shares of the credit, the downtime left, the bridge, and another policy.
 */
class RecomputedChainsTest {

  private static final int CASES = 25;
  private static final PeriodExpression JULY =
      PeriodExpression.parse("2025-07", Terms.PLACE).value().orElseThrow();

  static Stream<Arguments> remedies() {
    return RecomputedDerivationTest.remedies();
  }

  private record Case(Contract contract, Facts facts) {
    SlaWhatIf asked() {
      return new SlaWhatIf(Agreement.of(contract), JULY, Results.LATER);
    }

    SlaResult result() {
      return Results.calculate(contract, facts, "2025-07");
    }

    ReportFormat format() {
      return ReportFormat.of(contract.zone(), Locale.ENGLISH);
    }

    List<String> lines(Derivation derivation) {
      List<String> lines = derivation.lines(format());
      lines.forEach(PrintedLines::assertComesTo);
      return lines;
    }
  }

  private static Stream<Case> cases(String name, Supplier<Terms> terms) {
    Random random = new Random(name.hashCode());
    return Stream.iterate(0, i -> i + 1)
        .limit(CASES)
        .map(
            i ->
                new Case(
                    RecomputedDerivationTest.terms(terms.get(), i).contract(),
                    RecomputedDerivationTest.facts(random)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("remedies")
  void theEffectOfEachOutage_isFigureAndCreditWithItLessThoseWithout(
      String name, Supplier<Terms> terms) {
    cases(name, terms).forEach(RecomputedChainsTest::assertEffects);
  }

  private static void assertEffects(Case some) {
    OutageTrials trials = some.asked().outages(some.facts()).value().orElseThrow().get(0);
    List<NamedDerivation> chains = Derivation.ofEffects(trials, some.facts(), some.format());
    PromiseResult real = trials.real();
    assertThat(chains).hasSameSizeAs(real.effects());
    for (int i = 0; i < chains.size(); i++) {
      OutageEffect effect = real.effects().get(i);
      List<String> lines = some.lines(chains.get(i).derivation());
      Fraction with = real.indicator().orElseThrow().exact();
      PrintedLines.assertPrinted(
          last(lines, "Effect on the uptime"),
          with.minus(effect.without().orElseThrow().exact()).dividedBy(Fraction.HUNDRED));
      PrintedLines.assertPrinted(last(lines, "Credit"), money(effect.creditWithout()));
      PrintedLines.assertPrinted(
          last(lines, "Effect on the credit"),
          money(real.credit().amount()).minus(money(effect.creditWithout())));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("remedies")
  void theSharesOfTheCredit_followFromTheCreditsOfEverySet(String name, Supplier<Terms> terms) {
    cases(name, terms).forEach(RecomputedChainsTest::assertShares);
  }

  private static void assertShares(Case some) {
    OutageTrials trials = some.asked().outages(some.facts()).value().orElseThrow().get(0);
    Optional<NamedDerivation> shares = Derivation.ofShares(trials, some.facts(), some.format());
    boolean owed = !trials.real().credit().amount().orElseThrow().isZero();
    assertThat(shares.isPresent()).isEqualTo(owed && !trials.real().effects().isEmpty());
    shares.ifPresent(
        chain -> {
          List<String> lines = some.lines(chain.derivation());
          for (int set = 0; set < trials.sets().size(); set++) {
            PrintedLines.assertPrinted(
                lines.get(set), trials.sharing().orElseThrow().credits().get(set));
          }
          assertEachShare(trials, lines.subList(trials.sets().size(), lines.size()));
        });
  }

  // of shares that do not end with the cent, a second line says how they are cut
  private static void assertEachShare(OutageTrials trials, List<String> lines) {
    int line = 0;
    Fraction all = Fraction.ZERO;
    for (int i = 0; i < trials.real().effects().size(); i++) {
      Fraction exact = trials.sharing().orElseThrow().shares().get(i);
      Fraction cents = money(trials.real().effects().get(i).share());
      PrintedLines.assertPrinted(lines.get(line++), exact);
      if (!exact.equals(cents)) {
        PrintedLines.assertPrinted(lines.get(line++), cents);
      }
      all = all.plus(cents);
    }
    assertThat(line).isEqualTo(lines.size());
    assertThat(all).isEqualTo(money(trials.real().credit().amount()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("remedies")
  void theDowntimeLeft_isWhatIsAllowedLessWhatCounts(String name, Supplier<Terms> terms) {
    cases(name, terms).forEach(RecomputedChainsTest::assertLeft);
  }

  private static void assertLeft(Case some) {
    PromiseResult result = some.result().promises().get(0);
    DowntimeLeft left = DowntimeLeftCalculator.of(result, Results.LATER);
    List<String> lines =
        some.lines(Derivation.ofLeft(result, some.facts(), Results.LATER, some.format()));
    left.target()
        .ifPresent(
            step ->
                PrintedLines.assertPrinted(
                    last(lines, "Until the target is missed"), step.seconds()));
    left.band()
        .ifPresent(
            band ->
                PrintedLines.assertPrinted(
                    last(lines, "Until the credit for"), band.left().seconds()));
    left.next()
        .filter(next -> next.left().seconds().isPositive())
        .ifPresent(
            next -> PrintedLines.assertPrinted(lines.get(lines.size() - 1), next.left().seconds()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("remedies")
  void theBridge_leadsFromTheRecordedToTheContractsFigure(String name, Supplier<Terms> terms) {
    cases(name, terms).forEach(RecomputedChainsTest::assertBridge);
  }

  private static void assertBridge(Case some) {
    PromiseResult result = some.result().promises().get(0);
    AvailabilityBridge bridge = AvailabilityBridge.of(result).orElseThrow();
    List<String> lines = some.lines(Derivation.ofBridge(result, some.facts(), some.format()));
    assertThat(lines.isEmpty()).isEqualTo(bridge.reasons().isEmpty());
    if (!lines.isEmpty()) {
      PrintedLines.assertPrinted(last(lines, "All recorded impact"), bridge.recorded());
      PrintedLines.assertPrinted(last(lines, "Counted downtime"), bridge.counted());
      Fraction raw = PrintedLines.result(last(lines, "Availability as recorded"));
      Fraction contract = PrintedLines.result(last(lines, "Availability by the contract"));
      Fraction effects =
          lines.stream()
              .filter(line -> line.contains("percentage points"))
              .map(PrintedLines::result)
              .reduce(Fraction.ZERO, Fraction::plus);
      Fraction difference = raw.plus(effects).minus(contract);
      assertThat(difference.max(difference.negated())).isLessThan(Fraction.parse("0.00001"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("remedies")
  void anotherPolicy_hasAChainOfItsOwnAsFarAsItDiffers(String name, Supplier<Terms> terms) {
    Function<Terms, Terms> counting = t -> t.maintenance(new Qualify.Maintenance.Counts());
    Random random = new Random(name.hashCode());
    for (int i = 0; i < CASES; i++) {
      Facts facts = RecomputedDerivationTest.facts(random);
      Case own = new Case(RecomputedDerivationTest.terms(terms.get(), i).contract(), facts);
      Case other =
          new Case(
              counting.apply(RecomputedDerivationTest.terms(terms.get(), i)).contract(), facts);
      PromiseResult after = other.result().promises().get(0);
      List<String> lines =
          other.lines(
              Derivation.ofOther(own.result().promises().get(0), after, facts, own.format()));

      PrintedLines.assertPrinted(
          last(lines, "Uptime"),
          after.indicator().orElseThrow().exact().dividedBy(Fraction.HUNDRED));
      PrintedLines.assertPrinted(last(lines, "Credit"), money(after.credit().amount()));
    }
  }

  private static String last(List<String> lines, String label) {
    return lines.stream()
        .filter(line -> line.startsWith(label))
        .reduce((a, b) -> b)
        .orElseThrow(() -> new AssertionError("no " + label + " in " + lines));
  }

  private static Fraction money(Optional<Money> money) {
    return money.orElseThrow().toFraction();
  }
}
