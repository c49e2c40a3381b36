package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Clock;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Payment;
import dev.nines.contract.Qualify;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.contract.TimeAmount;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reckons the printed chain of every figure again from the lines alone. */
class RecomputedDerivationTest {

  private static final Instant JULY = Instant.parse("2025-07-01T05:00:00Z");
  private static final int CASES = 40;

  private static Quantity minutes(long number) {
    return Quantity.ofTime(TimeAmount.of(number, TimeAmount.Unit.MINUTES));
  }

  private static Payment percent(String number) {
    return new Payment.Percent(Fraction.parse(number));
  }

  static Stream<Arguments> remedies() {
    Figure uptime = Figure.Named.UPTIME;
    Figure downtime = Figure.Named.DOWNTIME;
    return Stream.of(
        row("bands", () -> Terms.of().usualBands()),
        row("blocks of all", () -> Terms.of().pays(downtime, blocks(Remedy.Of.ALL))),
        row("blocks of excess", () -> Terms.of().pays(downtime, blocks(Remedy.Of.EXCESS))),
        row("steps", () -> Terms.of().pays(uptime, steps(Remedy.Part.IGNORED))),
        row("steps or part", () -> Terms.of().pays(uptime, steps(Remedy.Part.COUNTS))),
        row("pro rata", () -> Terms.of().pays(downtime, proRata(Remedy.Of.ALL))),
        row("pro rata of excess", () -> Terms.of().pays(downtime, proRata(Remedy.Of.EXCESS))),
        row("fixed", () -> Terms.of().pays(uptime, new Remedy.Fixed(percent("7.5")))));
  }

  private static Arguments row(String name, Supplier<Terms> terms) {
    return Arguments.of(name, terms);
  }

  private static Remedy blocks(Remedy.Of of) {
    return new Remedy.Blocks(
        minutes(30), percent("5"), Remedy.Part.COUNTS, minutes(0), of, Fraction.ZERO);
  }

  private static Remedy steps(Remedy.Part part) {
    return new Remedy.Linear(Quantity.ofNumber("0.1"), percent("1"), part);
  }

  private static Remedy proRata(Remedy.Of of) {
    return new Remedy.ProRata(Fraction.of(10), of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("remedies")
  void everyLine_comesToWhatItSays(String name, Supplier<Terms> terms) {
    Random random = new Random(name.hashCode());
    for (int i = 0; i < CASES; i++) {
      SlaResult result =
          Results.calculate(terms(terms.get(), i).contract(), facts(random), "2025-07");
      List<String> lines = Results.derivation(result);

      lines.forEach(PrintedLines::assertComesTo);
      assertThat(credit(lines))
          .as("the last amount of %s", lines)
          .isEqualTo(result.promises().get(0).credit().amount().orElseThrow().toFraction());
    }
  }

  static Terms terms(Terms terms, int number) {
    terms
        .weights(Map.of("degraded_performance", Fraction.of(1, 2)))
        .target(Edges.atLeast(Quantity.ofNumber("99.9")))
        .maintenance(new Qualify.Maintenance.Excluded());
    return switch (number % 3) {
      case 0 -> terms.denominator(new Clock.Denominator.MinusExcluded());
      case 1 -> terms.denominator(new Clock.Denominator.MinusMaintenance());
      default -> terms;
    };
  }

  static Facts facts(Random random) {
    List<Incident> incidents = new ArrayList<>();
    List<MaintenanceWindow> maintenance = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Instant from = JULY.plusSeconds(random.nextInt(2_600_000));
      Instant to = from.plusSeconds(60 + random.nextInt(20_000));
      String level = random.nextBoolean() ? "major_outage" : "degraded_performance";
      incidents.add(Records.incident("I" + i, Records.window("app", level, from, to, i)));
      if (random.nextBoolean()) {
        Instant end = from.plusSeconds(1 + random.nextInt(5_000));
        maintenance.add(
            Records.maintenance("app", "planned", from, end, Optional.of(from.minusSeconds(9))));
      }
    }
    return Facts.ofRecords(incidents, maintenance, List.of());
  }

  private static Fraction credit(List<String> lines) {
    String last =
        lines.stream()
            .filter(line -> line.startsWith("Credit"))
            .reduce((a, b) -> b)
            .orElseThrow()
            .replaceAll("\\s\\[[^]]*]$", "");
    String amount = last.substring(Math.max(last.lastIndexOf(" = "), last.lastIndexOf(": ")) + 2);
    return PocketCalculator.reckon(amount);
  }
}
