package dev.nines.source.openslo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.source.contract.write.ContractFileWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSloTest {

  private static final String RATIO =
      """
      indicator:
        metadata: {name: good-share}
        spec: {ratioMetric: {good: {metricSource: {type: Any}}, total: {metricSource: {type: Any}}}}
      """;
  private static final String VALUES =
      """
      indicator:
        metadata: {name: latency}
        spec: {thresholdMetric: {metricSource: {type: Any}}}
      """;

  private static String slo(String indicator, String window, String method, String... objectives) {
    return """
    apiVersion: openslo/v1
    kind: SLO
    metadata: {name: shop}
    spec:
      service: web-shop
    """
        + indicator.indent(2)
        + "  timeWindow: ["
        + window
        + "]\n"
        + "  budgetingMethod: "
        + method
        + "\n"
        + "  objectives:\n"
        + Stream.of(objectives).map(o -> "    - " + o + "\n").collect(Collectors.joining())
        + "  alertPolicies: [page-us]\n";
  }

  private static Checked<Agreement> read(String text) {
    return ContractReader.read("slo.yaml", text, ContractFiles.none());
  }

  private static Contract contract(String text) {
    return read(text).value().orElseThrow().latest();
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  private static Contract own(String terms) {
    return contract("contract: shop\nservices: {web-shop: {}}\npromises:\n" + terms.indent(2));
  }

  // terms without places, which the writer leaves out
  private static String written(Contract contract) {
    return ContractFileWriter.yaml(new Agreement(List.of(contract)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'{duration: 4w, isRolling: true}'  | '{period: {trailing: 28 days}}'",
        "'{duration: 30d, isRolling: true}' | '{period: {trailing: 30 days}}'",
        "'{duration: 1d, isRolling: false}' | '{period: calendar-day}'",
        "'{duration: 1M, isRolling: false}' | '{period: calendar-month}'",
        "'{duration: 1M, isRolling: false, calendar: {startTime: 2025-01-15 00:00:00}}' | '{period: {billing-month: 15}}'",
        "'{duration: 1Q, isRolling: false}' | '{period: calendar-quarter}'",
        "'{duration: 1Q, isRolling: false, calendar: {startTime: 2025-02-01 00:00:00}}' | '{period: {fiscal-quarter: 02-01}}'",
        "'{duration: 1Y, isRolling: false, calendar: {startTime: 2025-06-15 00:00:00}}' | '{period: {contract-year: 06-15}}'"
      })
  void contract_windowIsThePeriod(String window, String clock) {
    String text = slo(RATIO, window, "Occurrences", "{target: 0.99}");

    assertThat(written(contract(text)))
        .isEqualTo(
            written(
                own(
                    "- {id: shop, services: [web-shop], clock: "
                        + clock
                        + ", observe: {requests: {}}, target: 99}")));
    assertThat(problems(text)).isEmpty();
  }

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ratio  | Occurrences     | '{target: 0.995}' | 'observe: {requests: {}}, target: 99.5'",
        "ratio  | Occurrences     | '{targetPercent: 99.95}' | 'observe: {requests: {}}, target: 99.95'",
        "ratio  | Timeslices      | '{target: 0.995, timeSliceTarget: 0.97, timeSliceWindow: 1m}' | 'observe: {slots: {length: 1 minutes, bad: {error-rate: {above: 3}}}}, target: 99.5'",
        "ratio  | RatioTimeslices | '{target: 0.99, timeSliceWindow: 5m}' | 'observe: {requests: {slot: 5 minutes}}, target: 99'",
        "values | Occurrences     | '{op: lte, value: 500, target: 0.99}' | 'observe: {metric: {name: latency}}, indicator: {within: 500}, target: 99'",
        "values | Timeslices      | '{op: lt, value: 500, target: 0.99, timeSliceWindow: 1h}' | 'observe: {slots: {length: 1 hours, bad: {latency: {at-least: 500}}}}, target: 99'",
        "values | Timeslices      | '{op: gte, value: 10, target: 0.99, timeSliceWindow: 1m}' | 'observe: {slots: {length: 1 minutes, bad: {latency: {below: 10}}}}, target: 99'"
      })
  void contract_wayOfCountingIsWhatIsObserved(
      String kind, String method, String objective, String terms) {
    String text =
        slo(
            kind.strip().equals("ratio") ? RATIO : VALUES,
            "{duration: 30d, isRolling: true}",
            method,
            objective);

    assertThat(written(contract(text)))
        .isEqualTo(
            written(
                own(
                    "- {id: shop, services: [web-shop], clock: {period: {trailing: 30 days}}, "
                        + terms
                        + "}")));
    assertThat(problems(text)).isEmpty();
  }

  @Test
  void contract_eachObjectiveIsAPromise() {
    String text =
        slo(
            RATIO,
            "{duration: 1M, isRolling: false, calendar: {startTime: 2022-01-01 00:00:00, timeZone: America/New_York}}",
            "Occurrences",
            "{displayName: Internal, target: 0.995}",
            "{displayName: SLA, target: 0.99}");
    Contract contract = contract(text);

    assertThat(contract.id()).isEqualTo("shop");
    assertThat(contract.zone()).hasToString("America/New_York");
    assertThat(contract.promises()).extracting(p -> p.id()).containsExactly("shop-1", "shop-2");
    assertThat(contract.promises()).allSatisfy(p -> assertThat(p.credit()).isEmpty());
  }

  @Test
  void contract_indicatorOfAnotherDocument() {
    String sli =
        """
        ---
        apiVersion: openslo/v1
        kind: SLI
        metadata: {name: good-share}
        spec: {ratioMetric: {good: {}, total: {}}}
        """;
    String text =
        slo(
            "indicatorRef: good-share\n",
            "{duration: 30d, isRolling: true}",
            "Occurrences",
            "{target: 0.99}");

    assertThat(problems(text + sli)).isEmpty();
    assertThat(problems(text))
        .contains(
            "slo.yaml:6: error: The indicator \"good-share\" is not in this file; put its SLI"
                + " there. [missing-key]");
  }

  @Test
  void contract_windowThatNoContractHas() {
    assertThat(
            problems(
                slo(RATIO, "{duration: 1m, isRolling: false}", "Occurrences", "{target: 0.99}")))
        .containsExactly(
            "slo.yaml:9: error: The window \"1m\" is no period that a contract can have; there is"
                + " one day (1d), month (1M), quarter (1Q) or year (1Y). It is one minute; one"
                + " month is \"1M\". [invalid-value]");
    assertThat(
            problems(
                slo(RATIO, "{duration: 1w, isRolling: false}", "Occurrences", "{target: 0.99}")))
        .singleElement()
        .asString()
        .contains("\"1w\" is no period");
  }

  @Test
  void contract_whatHasNoEquivalentIsSaid() {
    assertThat(
            problems(
                slo(
                    VALUES,
                    "{duration: 1M, isRolling: false, calendar: {startTime: 2025-01-01 12:00:00}}",
                    "Occurrences",
                    "{op: lt, value: 500, target: 0.99, compositeWeight: 2}")))
        .containsExactly(
            "slo.yaml:9: warning: The window starts at 12:00; the period of a contract starts at"
                + " midnight, which is taken. [no-equivalent]",
            "slo.yaml:12: warning: A value equal to the threshold counts as good in a contract, not"
                + " in \"lt\". [no-equivalent]",
            "slo.yaml:12: warning: Weights of objectives in a composite are not read."
                + " [no-equivalent]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apiVersion: openslo/v1             | true",
        "'{\"apiVersion\": \"openslo/v1\", \"kind\"' | true",
        "contract: shop                     | false"
      })
  void is_goesByTheVersionAlone(String text, boolean slo) {
    assertThat(OpenSlo.is(text)).isEqualTo(slo);
  }

  @Test
  void contract_otherVersion() {
    String text =
        slo(RATIO, "{duration: 30d, isRolling: true}", "Occurrences", "{target: 0.99}")
            .replace("openslo/v1", "openslo/v1alpha");

    assertThat(problems(text))
        .containsExactly(
            "slo.yaml:1: error: \"apiVersion\" is \"openslo/v1alpha\"; allowed is openslo/v1."
                + " [invalid-value]");
  }
}
