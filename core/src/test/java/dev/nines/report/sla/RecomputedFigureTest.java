package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Charge;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MetricSample;
import dev.nines.model.RequestCount;
import dev.nines.money.Fraction;
import dev.nines.report.ReportFormat;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import dev.nines.uptime.FigureValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reckons figure and credit again, exact to the last digit, from the printed chain alone: lines and
 * listings, however many values they are made of.
 */
class RecomputedFigureTest {

  private static final Instant JULY = Instant.parse("2025-07-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");

  private static final String TERMS =
      """
      contract: c
      currency: %s
      services: {app: {fee: %s}, db: {fee: 333.33}}
      promises:
        - id: p
          %s
      """;

  private static final String ONE = "services: [app]; ";
  private static final String OUTAGES = "indicator: each-outage; target: {at-most: 1 minute}; ";
  private static final String LATENCY =
      "observe: {metric: {name: latency}}; target: {at-most: 9}; ";
  private static final String TIMES =
      "observe: {times: {from: impact-start, to: impact-end}}; target: {at-most: 1 minute}; ";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "uptime of many outages | USD | 1000.00 | ONE target: 99.99; credit: {pro-rata: {times: 3}}",
        "yen | JPY | 10001 | ONE target: 99.99; credit: {pro-rata: {times: 1}}",
        "three digits | BHD | 100.001 | ONE target: 99.99; credit: {pro-rata: {}}",
        "steps in proportion | USD | 1234567.89 | ONE target: 99.99;"
            + " credit: {linear: {each: 0.01, percent: 0.01, part: proportional}}",
        "payments of each outage | USD | 777.77 | ONE OUTAGES"
            + " credit: {blocks: {each: 7 minutes, percent: 0.3, part: counts}}",
        "days of service for each | USD | 777.77 | ONE OUTAGES credit: {fixed: {time: 1 day}}",
        "fee of a year | USD | 50000.00 per year | ONE target: 99.99; credit: {fixed: {percent: 3}}",
        "fee of an hour | USD | 0.07 per hour | ONE target: 99.99; credit: {fixed: {percent: 3}}",
        "fees from data | USD | from-data | ONE target: 99.99; credit: {fixed: {percent: 3}}",
        "fees by month | USD | {2025-06: 1.10, 2025-07: 2.20} | ONE target: 99.99;"
            + " credit: {fixed: {percent: 50}, base: {of: {trailing: 2 months, before: period-end}}}",
        "mean of services | USD | 9.99 | over: mean; target: 99.99; credit: {fixed: {percent: 7}}",
        "worst of services | USD | 9.99 | over: worst; target: 99.99; credit: {fixed: {percent: 7}}",
        "ratio of sums | USD | 9.99 | over: ratio-of-sums; target: 99.99",
        "downtime of services | USD | 9.99 | over: mean; indicator: downtime; target: {at-most: 1 hour}",
        "worst downtime | USD | 9.99 | over: worst; indicator: downtime; target: {at-most: 1 hour}",
        "longest of services | USD | 9.99 | over: mean; indicator: longest-outage;"
            + " target: {at-most: 1 hour}",
        "outages of services | USD | 9.99 | over: mean; indicator: outages; target: {at-most: 1}",
        "mean over periods | USD | 9.99 | ONE target: 99.99;"
            + " indicator: {is: uptime, averaged-over: 3 periods}",
        "mean of values | USD | 9.99 | ONE LATENCY indicator: mean",
        "percentile of values | USD | 9.99 | ONE LATENCY indicator: p95",
        "median of values | USD | 9.99 | ONE LATENCY indicator: median",
        "number of high values | USD | 9.99 | ONE LATENCY indicator: {beyond: 40}",
        "share of low values | USD | 9.99 | ONE observe: {metric: {name: latency}};"
            + " target: {at-least: 99}; indicator: {within: 40}",
        "values of services, mean | USD | 9.99 | over: mean; LATENCY indicator: p90",
        "values of services, worst | USD | 9.99 | over: worst; LATENCY indicator: mean",
        "values while up | USD | 9.99 | ONE observe: {metric: {name: latency, while: up}};"
            + " target: {at-most: 9}; indicator: mean",
        "times of incidents | USD | 9.99 | ONE TIMES indicator: p90",
        "mean time of incidents | USD | 9.99 | ONE TIMES indicator: mean",
        "one share of requests | USD | 9.99 | ONE observe: {requests: {}}; target: 99.9",
        "mean of slots | USD | 9.99 | ONE observe: {requests: {slot: 10 minutes}}; target: 99.9",
        "slots without are bad | USD | 9.99 | ONE observe: {requests: {slot: 1 hour, empty: bad}};"
            + " target: 99.9",
        "slots without are left out | USD | 9.99 | ONE"
            + " observe: {requests: {slot: 1 hour, empty: unknown}}; target: 99.9",
        "requests of services | USD | 9.99 | over: mean; observe: {requests: {slot: 1 hour}};"
            + " target: 99.9",
        "share of failed requests | USD | 9.99 | ONE observe: {requests: {slot: 1 hour}};"
            + " indicator: downtime-share; target: {at-most: 0.1}"
      })
  void chain_comesToTheSameFigureAndCredit(String name, String currency, String fee, String terms) {
    String clauses =
        terms
            .replace("ONE ", ONE)
            .replace("OUTAGES ", OUTAGES)
            .replace("LATENCY ", LATENCY)
            .replace("TIMES ", TIMES)
            .replace("; ", "\n    ")
            .replace(";", "\n    ");
    Random random = new Random(name.hashCode());
    SlaResult sla = calculate(TERMS.formatted(currency, fee, clauses), facts(random));
    PromiseResult result = sla.promises().get(0);
    ReportFormat format = ReportFormat.of(result.contract().zone(), Locale.ENGLISH);

    PrintedChain chain = new PrintedChain(Derivation.listings(result, sla.facts(), format));
    Derivation.of(result, sla.facts(), format).steps().forEach(chain::follow);

    assertThat(chain.figure()).isEqualTo(inUnits(result.indicator().orElseThrow()));
    result
        .credit()
        .amount()
        .ifPresent(amount -> assertThat(chain.credit()).isEqualTo(amount.toFraction()));
  }

  // the calculator reckons a percentage as a hundredth
  private static Fraction inUnits(FigureValue value) {
    return switch (value.unit()) {
      case PERCENT -> value.exact().dividedBy(Fraction.HUNDRED);
      default -> value.exact();
    };
  }

  private static SlaResult calculate(String terms, Facts facts) {
    PeriodExpression period = PeriodExpression.parse("2025-07", Terms.PLACE).value().orElseThrow();
    return SlaReporting.calculate(Agreements.read(terms), facts, period, LATER)
        .value()
        .orElseThrow();
  }

  private static Facts facts(Random random) {
    List<Incident> incidents = new ArrayList<>();
    List<MetricSample> values = new ArrayList<>();
    List<RequestCount> requests = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String service = i % 3 == 2 ? "db" : "app";
      Instant at = JULY.plusSeconds(43_200L * (i - 5) + random.nextInt(40_000));
      Instant end = at.plusSeconds(61 + random.nextInt(3_000));
      incidents.add(
          Records.incident("I" + i, Records.window(service, "major_outage", at, end, i + 1)));
      Instant sampled = at.plusSeconds(random.nextInt(5_000));
      values.add(value(service, sampled, random.nextInt(9_000), i));
      requests.add(requests(service, sampled, 1 + random.nextInt(99), random, i));
    }
    return Facts.ofRecords(incidents, List.of(), List.of())
        .and(Facts.ofMetrics(values))
        .and(Facts.ofRequests(requests))
        .withMoneyOf(
            Facts.ofMoney(
                List.of(
                    charge("app", "41.07", 1), charge("app", "0.99", 2), charge("db", "5.00", 3)),
                List.of()));
  }

  private static MetricSample value(String service, Instant at, int hundredths, int line) {
    return new MetricSample(
        "latency",
        service,
        Records.time(at, line),
        BigDecimal.valueOf(hundredths, 2),
        Records.provenance(line));
  }

  private static RequestCount requests(
      String service, Instant at, int total, Random random, int line) {
    return new RequestCount(
        service, Records.time(at, line), total, random.nextInt(total), Records.provenance(line));
  }

  private static Charge charge(String service, String amount, int line) {
    return new Charge(
        YearMonth.of(2025, 7), service, new BigDecimal(amount), Records.provenance(line));
  }
}
