package dev.nines.source.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.Fee;
import dev.nines.contract.Qualify;
import dev.nines.money.Fraction;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InheritanceTest {

  private static final String GOLD =
      """
      contract: gold
      provider: ChargeOver
      currency: USD
      zone: America/Chicago
      services: {app: {name: Application, fee: 1000.00, matches: [App]}}
      terms: {qualify: {maintenance: excluded, unknown-time: down}}
      promises: [{id: uptime, target: 99.9}]
      """;

  private static Checked<Agreement> read(String text, Map<String, String> files) {
    return ContractReader.read("acme.yaml", text, Contracts.files(files));
  }

  private static Contract contract(String text, Map<String, String> files) {
    Checked<Agreement> checked = read(text, files);
    return checked
        .value()
        .orElseThrow(() -> new AssertionError(checked.problems().toString()))
        .latest();
  }

  private static List<String> problems(String text, Map<String, String> files) {
    return read(text, files).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void extends_replacesKeyByKey() {
    Contract contract =
        contract(
            """
            contract: acme-2025
            extends: gold.yaml
            customer: {id: acme, name: Acme Corp}
            services: {app: {fee: 800.00}}
            """,
            Map.of("gold.yaml", GOLD));

    assertThat(contract.id()).isEqualTo("acme-2025");
    assertThat(contract.provider()).isEqualTo("ChargeOver");
    assertThat(contract.customer()).isEqualTo(new Contract.Customer("acme", "Acme Corp"));
    assertThat(contract.service("app").fee()).contains(new Fee.PerMonth(Fraction.of(800)));
    assertThat(contract.service("app").name()).isEqualTo("Application");
    assertThat(contract.promises()).extracting("id").containsExactly("uptime");
  }

  @Test
  void extends_replacesASectionOfTermsWhole() {
    Contract contract =
        contract(
            """
            contract: acme-2025
            extends: gold.yaml
            terms: {qualify: {unknown-time: removed}}
            """,
            Map.of("gold.yaml", GOLD));
    Qualify qualify = contract.promises().get(0).qualify();

    assertThat(qualify.maintenance()).isEqualTo(new Qualify.Maintenance.Counts());
    assertThat(qualify.unknownTime()).isEqualTo(new Qualify.UnknownTime.Removed());
  }

  @Test
  void extends_replacesAListWhole() {
    Contract contract =
        contract(
            """
            contract: acme-2025
            extends: gold.yaml
            promises: [{id: other, target: 95}]
            """,
            Map.of("gold.yaml", GOLD));

    assertThat(contract.promises()).extracting("id").containsExactly("other");
  }

  @Test
  void extends_overTwoFiles_namesThePlaceInEach() {
    Map<String, String> files =
        Map.of("gold.yaml", GOLD, "eu.yaml", "extends: gold.yaml\nzone: Europe/Berlin\n");
    Contract contract = contract("contract: acme-2025\nextends: eu.yaml\n", files);

    assertThat(contract.text().locationOf("zone").orElseThrow()).hasToString("eu.yaml:2");
    assertThat(contract.text().locationOf("currency").orElseThrow()).hasToString("gold.yaml:3");
    assertThat(contract.promises().get(0).text().locationOf("qualify").orElseThrow())
        .hasToString("gold.yaml:6");
  }

  @Test
  void extends_inAVersion_standsBehindItsOwnFile() {
    Checked<Agreement> checked =
        read(
            """
            contract: acme-2025
            zone: UTC
            versions:
              - {valid: {to: 2025-07-01}, extends: gold.yaml}
              - {valid: {from: 2025-07-01}, extends: gold.yaml, promises: [{id: p, target: 99}]}
            """,
            Map.of("gold.yaml", GOLD));
    Agreement agreement = checked.value().orElseThrow();

    assertThat(agreement.versions().get(0).zone().getId()).isEqualTo("UTC");
    assertThat(agreement.versions().get(0).promises()).extracting("id").containsExactly("uptime");
    assertThat(agreement.versions().get(1).promises()).extracting("id").containsExactly("p");
  }

  @Test
  void extends_inACircle() {
    Map<String, String> files =
        Map.of("a.yaml", "extends: b.yaml\n", "b.yaml", "provider: x\nextends: a.yaml\n");

    assertThat(problems("contract: c\nextends: a.yaml\n", files))
        .containsExactly(
            "b.yaml:2: error: \"extends\" leads in a circle: \"acme.yaml -> a.yaml -> b.yaml ->"
                + " a.yaml\". [contradiction]");
  }

  @Test
  void extends_itself() {
    assertThat(
            problems(
                "contract: c\nextends: acme.yaml\n", Map.of("acme.yaml", "extends: acme.yaml\n")))
        .containsExactly(
            "acme.yaml:2: error: \"extends\" leads in a circle: \"acme.yaml -> acme.yaml\"."
                + " [contradiction]");
  }

  @Test
  void extends_aFileWithProblems_namesThatFile() {
    assertThat(
            problems(
                "contract: c\nextends: gold.yaml\n",
                Map.of("gold.yaml", GOLD.replace("America/Chicago", "America/Chicag"))))
        .containsExactly(
            "gold.yaml:4: error: \"zone\" is \"America/Chicag\"; allowed is a time zone such as"
                + " America/Chicago or UTC; did you mean \"America/Chicago\"? [zone-unknown]");
  }

  @Test
  void extends_aFileThatIsNoContract() {
    assertThat(problems("contract: c\nextends: list.yaml\n", Map.of("list.yaml", "[1, 2]\n")))
        .containsExactly(
            "list.yaml:1: error: \"the file\" is a list; allowed is a contract, a mapping with"
                + " keys. [wrong-type]");
  }

  @Test
  void versions_inBothFiles() {
    String base = "versions: [{valid: {to: 2025-07-01}}, {valid: {from: 2025-07-01}}]\n";

    assertThat(
            problems(
                "contract: c\nextends: base.yaml\nversions: [{zone: UTC}]\n",
                Map.of("base.yaml", base)))
        .containsExactly(
            "acme.yaml:3: error: The file that this contract extends has several versions, so that"
                + " \"versions\" cannot stand here too. [contradiction]");
  }

  @Test
  void versions_emptyListIsNoContract() {
    assertThat(problems("contract: x\nversions: []\n", Map.of()))
        .containsExactly(
            "acme.yaml:2: error: \"versions\" is empty: a contract needs at least one version."
                + " [missing-key]");
  }

  @Test
  void terms_thatEveryPromiseReplacesAreReadAllTheSame() {
    assertThat(
            problems(
                """
                contract: x
                services: {app: {}, db: {}}
                terms:
                  clock: {period: calendar-fortnight}
                  qualify:
                    minimum: {at-least: 5 parsecs}
                  credit: {linear: {each: 0.1, percent: 1}}
                promises:
                  - {id: a, over: each, target: 99.9, clock: {}, qualify: {}, credit: {}}
                  - {id: b, over: worst, target: none, clock: {}, qualify: {}}
                """,
                Map.of()))
        .anyMatch(problem -> problem.startsWith("acme.yaml:4: error: \"period\" is"))
        .anyMatch(problem -> problem.startsWith("acme.yaml:6: error: \"at-least\" is"));
  }

  @Test
  void terms_thatEveryPromiseReplacesMayBeRight() {
    assertThat(
            problems(
                """
                contract: x
                services: {app: {}, db: {}}
                terms: {clock: {period: calendar-quarter}, indicator: {is: downtime}}
                promises:
                  - {id: a, over: each, target: 99.9, clock: {}, indicator: uptime}
                """,
                Map.of()))
        .isEmpty();
  }
}
