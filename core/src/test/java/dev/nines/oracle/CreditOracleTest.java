package dev.nines.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.uptime.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The credit of every remedy against a second reckoning. */
class CreditOracleTest {

  private static final int CLAUSES = 10;

  /** How often each kind of clause owed something: agreement on zero would prove little. */
  private final Map<String, Integer> owing = new HashMap<>();

  @Test
  void credit_isThatOfTheOracle_onRandomLedgers() {
    Random random = new Random(1_000_00);
    for (int i = 0; i < Cases.of(200); i++) {
      OracleCase ledger = new OracleCase(random, true);
      // each counted outage doubles the work of sharing the credit among them
      if (ledger.impacts.size() <= 6) {
        MoneyOracle.Times times = times(ledger);
        for (int clause = 0; clause < CLAUSES; clause++) {
          checkOn(ledger, times, random, "ledger " + i + ", clause " + clause);
        }
      }
    }
    if (!Cases.areAll()) {
      return;
    }
    assertThat(owing.values()).as("clauses that owe: %s", owing).allMatch(count -> count > 10);
    assertThat(owing)
        .containsKeys("bands", "blocks", "linear", "pro-rata", "fixed", "USD", "JPY", "BHD");
  }

  @Test
  void credit_isThatOfTheOracle_outageByOutage() {
    Random random = new Random(24_00);
    for (int i = 0; i < Cases.of(1_500); i++) {
      checkOutages(random, "case " + i);
    }
    if (Cases.areAll()) {
      assertThat(owing.values()).as("clauses that owe: %s", owing).allMatch(count -> count > 50);
    }
  }

  private static MoneyOracle.Times times(OracleCase ledger) {
    StepOracle steps = new StepOracle(ledger);
    return new MoneyOracle.Times(
        Rational.of(steps.counted() * ledger.step).by(4),
        Rational.of(steps.denominator() * ledger.step),
        List.of(),
        ledger.services,
        ledger.zone);
  }

  private void checkOn(OracleCase ledger, MoneyOracle.Times times, Random random, String name) {
    EngineOfCase engine = new EngineOfCase(ledger);
    LocalDate first = LocalDate.ofInstant(engine.period().from(), ledger.zone);
    PaymentCase clause = new PaymentCase(random, YearMonth.from(first), false);
    EngineOfPayment payment = new EngineOfPayment(clause);
    Contract contract = engine.contract(payment.on(engine.terms()).contract());
    List<String> services = contract.promises().get(0).services();
    Facts facts = payment.with(engine.facts(), services);
    Instant asOf = engine.at(ledger.length + 1);
    check(clause, times, EngineOfPayment.run(contract, facts, clause.month, asOf), name);
  }

  private void checkOutages(Random random, String name) {
    YearMonth month = YearMonth.of(2025, 1 + random.nextInt(12));
    ZoneId zone = ZoneId.of(OracleCase.ZONES.get(random.nextInt(OracleCase.ZONES.size())));
    PaymentCase clause = new PaymentCase(random, month, true);
    Instant start = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    List<Incident> incidents = new ArrayList<>();
    List<MoneyOracle.Down> outages = new ArrayList<>();
    long sum = 0;
    long at = random.nextInt(500_000);
    for (int i = random.nextInt(5); i > 0; i--) {
      int seconds = random.nextBoolean() ? 60 * (1 + random.nextInt(500)) : random.nextInt(30_000);
      int affected = random.nextInt(1_001);
      incidents.add(incident(i, start.plusSeconds(at), seconds, affected));
      if (seconds > 0) {
        outages.add(new MoneyOracle.Down(Rational.of(seconds), affected));
      }
      sum += seconds;
      at += seconds + 1 + random.nextInt(400_000);
    }
    MoneyOracle.Times times =
        new MoneyOracle.Times(
            Rational.of(sum),
            Rational.of(end.getEpochSecond() - start.getEpochSecond()),
            outages,
            1,
            zone);
    EngineOfPayment payment = new EngineOfPayment(clause);
    Contract contract = payment.on(Terms.of().zone(zone.getId())).contract();
    Facts facts = payment.with(Facts.ofRecords(incidents, List.of(), List.of()), List.of("app"));
    check(clause, times, EngineOfPayment.run(contract, facts, month, end), name);
  }

  private static Incident incident(int number, Instant from, int seconds, int affected) {
    ImpactWindow plain =
        Records.window("app", "major_outage", from, from.plusSeconds(seconds), number);
    ImpactWindow window =
        new ImpactWindow(
            plain.services(),
            plain.level(),
            plain.from(),
            plain.to(),
            plain.cause(),
            Optional.of(Fraction.of(affected, 1_000)),
            plain.provenance());
    return Records.incident("I" + number, window);
  }

  private void check(
      PaymentCase clause, MoneyOracle.Times times, PromiseResult result, String name) {
    MoneyOracle oracle = new MoneyOracle(clause, times);
    BigDecimal owed = oracle.owed();
    String what = name + ": " + result.promise().credit() + " of " + result.values();
    assertThat(result.verdict() == Verdict.MISSED).as(what).isEqualTo(oracle.isMissed());
    assertThat(result.credit().amount().orElseThrow().amount()).as(what).isEqualTo(owed);
    assertThat(result.credit().points().toString())
        .as(what)
        .isEqualTo(fraction(oracle.points()).toString());
    if (owed.signum() > 0) {
      traits(clause).forEach(trait -> owing.merge(trait, 1, Integer::sum));
    }
  }

  private static Fraction fraction(Rational number) {
    return Fraction.of(number.over(), number.under());
  }

  private static List<String> traits(PaymentCase clause) {
    List<String> traits = new ArrayList<>(List.of(clause.remedy, clause.currency));
    traits.add("fee by " + clause.feeKind);
    traits.add("rounding " + clause.rounding);
    traits.add("covers " + clause.covers);
    traits.add("fee of " + clause.feeOf);
    if (clause.remedy.equals("blocks") || clause.remedy.equals("linear")) {
      traits.add("part " + clause.part);
    }
    IntStream.range(0, clause.caps.size())
        .forEach(i -> traits.add("cap per " + clause.caps.get(i).per()));
    return traits;
  }
}
