package dev.nines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Agreement;
import dev.nines.contract.Clock;
import dev.nines.contract.Over;
import dev.nines.contract.Qualify;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.correction.Change;
import dev.nines.model.correction.Correction;
import dev.nines.model.correction.Which;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import dev.nines.whatif.CauseShare;
import dev.nines.whatif.Corrected;
import dev.nines.whatif.Disagreement;
import dev.nines.whatif.Dispute;
import dev.nines.whatif.PromiseComparison;
import dev.nines.whatif.PromiseDispute;
import dev.nines.whatif.ResultComparison;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlaWhatIfTest {

  private static final Instant T = Instant.parse("2025-07-05T20:00:00Z");
  private static final Instant AS_OF = Instant.parse("2025-09-01T00:00:00Z");
  private static final int JULY = 31 * 86_400;

  private static Instant at(int minute) {
    return T.plusSeconds(60L * minute);
  }

  private static ImpactWindow down(int from, int to) {
    return Records.window("app", "major_outage", at(from), at(to), 3);
  }

  private static Facts facts(ImpactWindow... windows) {
    List<Incident> incidents = new ArrayList<>();
    for (ImpactWindow window : windows) {
      incidents.add(Records.incident("I" + incidents.size(), window));
    }
    return Facts.ofRecords(incidents, List.of(), List.of());
  }

  private static Facts with(MaintenanceWindow work, Facts facts) {
    return facts.and(Facts.ofRecords(List.of(), List.of(work), List.of()));
  }

  private static SlaWhatIf ask(Terms terms) {
    PeriodExpression july =
        PeriodExpression.parse("2025-07", SourceLocation.ofFile("--period")).value().orElseThrow();
    return new SlaWhatIf(Agreement.of(terms.contract()), july, AS_OF);
  }

  private static Correction of(Change change) {
    return new Correction(
        change,
        "J. Doe",
        Records.time(T, 9),
        "Wrong log",
        new Provenance(SourceLocation.ofLine("corrections.yaml", 9), change.verb()));
  }

  @Test
  void corrected_effectOfEachAddsUpToTheWhole() {
    Facts facts = facts(down(0, 30), down(100, 130));
    List<Correction> corrections =
        List.of(
            of(new Change.RemoveImpact(Which.allOf("I1"))),
            of(
                new Change.ShiftImpact(
                    Which.numbered("I0", 1),
                    Optional.empty(),
                    Optional.of(Records.time(at(40), 9)))));
    Corrected corrected =
        ask(Terms.of().usualBands()).corrected(facts, corrections).value().orElseThrow();
    PromiseComparison whole = corrected.effect().promises().get(0);

    assertThat(whole.seconds()).isEqualTo(Fraction.of(-20 * 60));
    assertThat(whole.figure()).contains(Fraction.of(20 * 60 * 100, JULY));
    assertThat(whole.credit()).contains(Fraction.of(-100));
    assertThat(corrected.effect().credit()).contains(Fraction.of(-100));
    assertThat(corrected.steps())
        .extracting(step -> step.effect().promises().get(0).seconds())
        .containsExactly(Fraction.of(-30 * 60), Fraction.of(10 * 60));
    assertThat(corrected.steps())
        .extracting(step -> step.effect().promises().get(0).credit().orElseThrow())
        .containsExactly(Fraction.of(-100), Fraction.ZERO);
    assertThat(corrected.result().credit().orElseThrow()).hasToString("0.00 USD");
  }

  @Test
  void corrected_whatFitsNothingHasNoResult() {
    Checked<Corrected> corrected =
        ask(Terms.of()).corrected(facts(), List.of(of(new Change.RemoveImpact(Which.allOf("X")))));

    assertThat(corrected.value()).isEmpty();
    assertThat(corrected.problems())
        .extracting(problem -> problem.message())
        .containsExactly("No incident has the id \"X\".");
  }

  @Test
  void under_otherTermsOfTheSameFacts() {
    ResultComparison comparison =
        ask(Terms.of().usualBands())
            .under(
                facts(down(0, 90)),
                Agreement.of(
                    Terms.of()
                        .usualBands()
                        .minimum(Duration.ofHours(2), true, false, true)
                        .contract()))
            .value()
            .orElseThrow();

    assertThat(comparison.changed()).hasSize(1);
    assertThat(comparison.changed().get(0).seconds()).isEqualTo(Fraction.of(-5_400));
    assertThat(comparison.credit()).contains(Fraction.of(-100));
  }

  @Test
  void under_theSameTermsChangesNothing() {
    assertThat(
            ask(Terms.of())
                .under(facts(down(0, 90)), Agreement.of(Terms.of().contract()))
                .value()
                .orElseThrow()
                .changed())
        .isEmpty();
  }

  static Stream<Arguments> causes() {
    MaintenanceWindow work =
        Records.maintenance("app", "planned", at(0), at(60), Optional.of(at(-10_000)));
    Terms excluding = Terms.of().maintenance(new Qualify.Maintenance.Excluded());
    Terms fromFive = Terms.of().minimum(Duration.ofMinutes(5), true, false, true);
    Facts series =
        Facts.ofRecords(
            List.of(),
            List.of(),
            List.of(Records.observed("app", ObservedState.UP, at(-50_000), at(1_000))));
    return Stream.of(
        Arguments.of("the same", Terms.of(), facts(down(0, 9)), facts(down(0, 9)), ""),
        Arguments.of("theirs alone", Terms.of(), facts(), facts(down(0, 9)), "only-theirs 540"),
        Arguments.of("ours alone", Terms.of(), facts(down(0, 9)), facts(), "only-ours -540"),
        Arguments.of(
            "theirs is longer at both ends",
            Terms.of(),
            facts(down(2, 8)),
            facts(down(0, 9)),
            "start 120, end 60"),
        Arguments.of(
            "ours starts earlier, theirs ends later",
            Terms.of(),
            facts(down(0, 8)),
            facts(down(2, 9)),
            "start -120, end 60"),
        Arguments.of(
            "two of theirs in one of ours",
            Terms.of(),
            facts(down(0, 9)),
            facts(down(0, 3), down(5, 9)),
            "break -120"),
        Arguments.of(
            "maintenance that only we know",
            excluding,
            with(work, facts(down(0, 9))),
            facts(down(0, 9)),
            "excluded-by-us 540"),
        Arguments.of(
            "ours is too short to count",
            fromFive,
            facts(down(0, 4)),
            facts(down(0, 6)),
            "end 120, dropped-by-us 240"),
        Arguments.of(
            "weights differ",
            Terms.of().weights(Map.of("slow", Fraction.of(1, 2))),
            facts(Records.window("app", "slow", at(0), at(10), 3)),
            facts(down(0, 10)),
            "weight 300"),
        Arguments.of(
            "maintenance leaves the denominator on one side",
            Terms.of()
                .maintenance(new Qualify.Maintenance.Excluded())
                .denominator(new Clock.Denominator.MinusMaintenance()),
            with(work, facts()),
            facts(),
            "denominator 0"),
        Arguments.of(
            "no data after their series ends",
            Terms.of().unknown(new Qualify.UnknownTime.Down()),
            facts(),
            series,
            "no-data-theirs 2218800"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("causes")
  void against_causes(String name, Terms terms, Facts ours, Facts theirs, String expected) {
    PromiseDispute dispute = dispute(terms, ours, theirs);
    List<String> shares =
        dispute.causes().stream().map(s -> s.cause().word() + " " + s.seconds()).toList();

    assertThat(String.join(", ", shares)).isEqualTo(expected);
    assertThat(dispute.isAny()).isEqualTo(!expected.isEmpty());
  }

  private static PromiseDispute dispute(Terms terms, Facts ours, Facts theirs) {
    Dispute dispute = ask(terms).against(ours, theirs).value().orElseThrow();
    assertThat(dispute.promises()).hasSize(1);
    return dispute.promises().get(0);
  }

  @Test
  void against_twoCausesThatCrossABandOnlyTogetherShareItsCredit() {
    PromiseDispute dispute =
        dispute(Terms.of().usualBands(), facts(down(10, 40)), facts(down(0, 50)));

    assertThat(dispute.sides().credit()).contains(Fraction.of(100));
    assertThat(dispute.causes())
        .extracting(share -> share.credit().orElseThrow().toString())
        .containsExactly("50.00 USD", "50.00 USD");
    assertThat(dispute.causes())
        .extracting(share -> share.figure().orElseThrow())
        .containsExactly(Fraction.of(-60_000, JULY), Fraction.of(-60_000, JULY));
    assertThat(dispute.disagreements())
        .extracting(Disagreement::seconds)
        .containsExactly(Fraction.of(600), Fraction.of(600));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void against_differencesAddUpExactly(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      PromiseDispute dispute = dispute(terms(random), random(random), random(random));
      PromiseComparison sides = dispute.sides();

      assertThat(sum(dispute.disagreements().stream().map(Disagreement::seconds)))
          .isEqualTo(sides.seconds());
      assertThat(sum(dispute.causes().stream().map(CauseShare::seconds)))
          .isEqualTo(sides.seconds());
      assertThat(sum(dispute.causes().stream().flatMap(s -> s.figure().stream())))
          .isEqualTo(sides.figure().orElseThrow());
      assertThat(
              sum(
                  dispute.causes().stream()
                      .flatMap(s -> s.credit().stream())
                      .map(Money::toFraction)))
          .isEqualTo(
              sides
                  .after()
                  .credit()
                  .amount()
                  .map(Money::toFraction)
                  .orElseThrow()
                  .minus(sides.before().credit().amount().orElseThrow().toFraction()));
    }
  }

  private static Fraction sum(Stream<Fraction> parts) {
    return parts.reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Terms terms(Random random) {
    Terms terms =
        Terms.of()
            .usualBands()
            .weights(Map.of("slow", Fraction.of(1, 3)))
            .maintenance(new Qualify.Maintenance.Excluded());
    if (random.nextBoolean()) {
      terms.minimum(Duration.ofMinutes(5), true, random.nextBoolean(), true);
    }
    if (random.nextBoolean()) {
      terms.denominator(new Clock.Denominator.MinusExcluded());
    }
    if (random.nextBoolean()) {
      terms.services("app", "db").over(random.nextBoolean() ? new Over.Mean() : new Over.AnyDown());
    }
    return terms;
  }

  private static Facts random(Random random) {
    List<ImpactWindow> windows = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      int from = random.nextInt(600);
      String level = random.nextBoolean() ? "major_outage" : "slow";
      int length = 1 + random.nextInt(120);
      windows.add(Records.window("app", level, at(from), at(from + length), 3));
    }
    Facts facts = facts(windows.toArray(ImpactWindow[]::new));
    int work = random.nextInt(600);
    return random.nextBoolean()
        ? with(
            Records.maintenance("app", "planned", at(work), at(work + 60), Optional.of(at(-1))),
            facts)
        : facts;
  }
}
