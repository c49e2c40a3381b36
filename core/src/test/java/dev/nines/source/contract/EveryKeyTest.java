package dev.nines.source.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.Limit;
import dev.nines.contract.Promise;
import dev.nines.contract.Qualify;
import dev.nines.problem.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract file of the interface with every key stated, most with their defaults. */
class EveryKeyTest {

  private static Contract contract() throws IOException {
    try (InputStream in = EveryKeyTest.class.getResourceAsStream("every-key.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> files =
          Map.of("plans/gold.yaml", "{provider: ChargeOver, currency: USD}");
      Checked<Agreement> checked =
          ContractReader.read("every-key.yaml", text, Contracts.files(files));
      assertThat(checked.problems()).isEmpty();
      return checked.value().orElseThrow().latest();
    }
  }

  @Test
  void read_everyKeyStated_hasNoProblem() throws IOException {
    Contract contract = contract();
    Promise promise = contract.promises().get(0);

    assertThat(contract.paper().orElseThrow().date().orElseThrow()).hasToString("2025-01-01");
    assertThat(contract.limits()).isEmpty();
    assertThat(contract.points()).isEmpty();
    assertThat(promise.qualify().causesExcluded()).isEqualTo(Set.of("customer", "force-majeure"));
    assertThat(promise.qualify().maintenance()).isEqualTo(new Qualify.Maintenance.Excluded());
  }

  @Test
  void read_defaultsStated_areWhatAbsenceMeans() throws IOException {
    Contract stated = contract();
    Promise promise = stated.promises().get(0);
    Promise absent =
        Contracts.contract(
                """
                contract: c
                currency: USD
                services: {app: {fee: 1000.00}}
                promises:
                  - id: uptime
                    target: 99.9
                    qualify: {maintenance: excluded, causes-excluded: [customer, force-majeure]}
                    credit:
                      bands:
                        - {below: 99.9, at-least: 99.0, percent: 10}
                        - {below: 99.0, percent: 25}
                """)
            .promises()
            .get(0);

    assertThat(promise.over()).isEqualTo(absent.over());
    assertThat(promise.clock()).isEqualTo(absent.clock());
    assertThat(promise.observe()).isEqualTo(absent.observe());
    assertThat(promise.qualify()).isEqualTo(absent.qualify());
    assertThat(promise.indicator()).isEqualTo(absent.indicator());
    assertThat(promise.target()).isEqualTo(absent.target());
    assertThat(promise.credit()).isEqualTo(absent.credit());
    assertThat(promise.claim()).isEqualTo(absent.claim());
    assertThat(promise.escalation()).isEqualTo(absent.escalation());
    assertThat(promise.credit().orElseThrow().limits()).isEqualTo(List.<Limit>of());
  }
}
