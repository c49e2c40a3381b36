package dev.nines.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.contract.Observe;
import dev.nines.model.MetricSample;
import dev.nines.testing.Records;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value at each full hour of a day; down from 2 to 4, maintenance from 5 to 7. */
class MetricSamplesTest {

  private static final List<MetricSample> EVERY_HOUR =
      IntStream.range(0, 24)
          .mapToObj(
              hour ->
                  new MetricSample(
                      "latency",
                      "app",
                      Records.time(Ledgers.MIDNIGHT.plusSeconds(3_600L * hour), 1),
                      BigDecimal.valueOf(hour),
                      Records.provenance(1)))
          .toList();

  @ParameterizedTest(name = "{0}: {3} values")
  @CsvSource(
      delimiter = '|',
      value = {
        "all | any | '' | 24",
        // 2 and 3 are down, 4 is not
        "those in time down are left out | up | '' | 22",
        // 5 and 6
        "those in maintenance, whether or not anything was down | any | maintenance: excluded | 22",
        "both | up | maintenance: excluded | 20",
        "outside service hours | any | 'service-hours: {days: THU, from: 08:00, to: 10:00}' | 2"
      })
  void of_leavesOutWhatTheContractDoesNotCount(
      String name, String during, String qualify, int left) {
    Contract contract =
        Ledgers.contract(
            "observe: {metric: {name: latency, while: %s}}\nqualify: {%s}\nindicator: mean\n"
                    .formatted(during, qualify)
                + "target: {at-most: 200}\n");
    Observe.Metric terms = (Observe.Metric) contract.promises().get(0).observe().what();

    List<Sample> samples =
        MetricSamples.of(
            EVERY_HOUR,
            terms,
            Ledgers.ledger(
                contract,
                Ledgers.facts(
                    """
                    incidents: [{id: a, impact: [{services: [app], from: 02:00, to: 04:00}]}]
                    maintenance: [{id: m, services: [app], from: 05:00, to: 07:00}]
                    """)));

    assertThat(samples).hasSize(left);
  }
}
