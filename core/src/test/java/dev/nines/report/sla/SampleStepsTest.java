package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.report.ReportFormat;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain from single values to a figure of them, of the values 10, 20, 40 and 80. */
class SampleStepsTest {

  private static final Instant JULY = Instant.parse("2025-07-01T00:00:00Z");

  private static List<String> lines(String indicator) {
    String terms =
        """
        contract: c
        currency: USD
        services: {app: {fee: 1000.00}}
        promises:
          - {id: speed, observe: {metric: {name: latency}}, indicator: %s, target: {at-most: 30}}
        """
            .formatted(indicator);
    List<MetricSample> samples = new ArrayList<>();
    for (String value : List.of("40", "10", "80", "20")) {
      samples.add(
          new MetricSample(
              "latency",
              "app",
              Records.time(JULY.plusSeconds(60L * samples.size()), 1),
              new BigDecimal(value),
              Records.provenance(samples.size() + 1)));
    }
    PeriodExpression period = PeriodExpression.parse("2025-07", Terms.PLACE).value().orElseThrow();
    SlaResult result =
        SlaReporting.calculate(
                Agreements.read(terms), Facts.ofMetrics(samples), period, Results.LATER)
            .value()
            .orElseThrow();
    ReportFormat format = ReportFormat.of(result.contract().zone(), Locale.ENGLISH);
    return Derivation.of(result.promises().get(0), result.facts(), format).lines(format);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "mean | Mean: 150 ÷ 4 = 37.5",
        "median | Median: Between no. 2 and no. 3 of 4 values in order: 20 + 0.5 × (40 − 20) = 30",
        "p95 | 95th percentile: Between no. 3 and no. 4 of 4 values in order: 40 + 0.85 ×"
            + " (80 − 40) = 74",
        "maximum | Maximum: Of 4 values, that which decides = 80",
        "{beyond: 30} | Count beyond 30: Of 4 values those above 30 = 2",
        "minimum | Minimum: Of 4 values, that which decides = 10"
      })
  void figure_followsFromItsValues(String indicator, String line) {
    assertThat(lines(indicator)).anyMatch(found -> found.startsWith(line));
  }

  @ParameterizedTest
  @CsvSource("mean")
  void fewValues_haveALineEach(String indicator) {
    assertThat(lines(indicator))
        .contains("Value: 1 July 2025, 00:02 UTC: 80 [observe.metric: c.yaml:5; facts.yaml:3]");
  }
}
