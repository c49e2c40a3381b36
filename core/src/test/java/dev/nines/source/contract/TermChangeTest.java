package dev.nines.source.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.Promise;
import dev.nines.contract.Qualify;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermChangeTest {

  private static final SourceLocation PLACE = SourceLocation.ofFile("--what-if");
  private static final String CONTRACT =
      """
      contract: acme
      currency: USD
      services: {app: {fee: 1000.00}}
      terms:
        qualify: {maintenance: excluded, unknown-time: down}
      promises:
        - id: uptime
          target: 99.9
          credit: {bands: [{below: 99.9, at-least: 99.0, percent: 10}, {below: 99.0, percent: 25}]}
        - id: speed
          target: 99.5
          qualify: {maintenance: counts}
      """;

  private static Checked<Agreement> read(String... changes) {
    List<TermChange> parsed =
        Arrays.stream(changes).map(c -> TermChange.parse(c, PLACE).value().orElseThrow()).toList();
    return ContractReader.read("contract.yaml", CONTRACT, ContractFiles.none(), parsed);
  }

  private static Contract contract(String... changes) {
    return read(changes).value().orElseThrow().latest();
  }

  private static List<String> sentences(String... changes) {
    return read(changes).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void nothing_isTheContractItself() {
    assertThat(contract())
        .isEqualTo(
            ContractReader.read("contract.yaml", CONTRACT, ContractFiles.none())
                .value()
                .orElseThrow()
                .latest());
  }

  @Test
  void change_isForEveryPromise() {
    List<Promise> promises = contract("qualify.unknown-time=removed").promises();

    assertThat(promises)
        .allMatch(p -> p.qualify().unknownTime() instanceof Qualify.UnknownTime.Removed);
    assertThat(promises.get(0).qualify().maintenance())
        .isInstanceOf(Qualify.Maintenance.Excluded.class);
    assertThat(promises.get(1).qualify().maintenance())
        .isInstanceOf(Qualify.Maintenance.Counts.class);
  }

  @Test
  void change_ofOnePromise() {
    List<Promise> promises = contract("speed:target=99.0").promises();

    assertThat(promises.get(0).target().orElseThrow()).hasToString("at-least 99.9");
    assertThat(promises.get(1).target().orElseThrow()).hasToString("at-least 99.0");
  }

  @Test
  void change_ofAnItemAndOfAWholeMapping() {
    Contract contract =
        contract(
            "uptime:credit.bands.2.percent=50",
            "qualify.minimum={at-least: 5 minutes, counts: whole}",
            "zone=America/Chicago");

    assertThat(contract.promises().get(0).credit().orElseThrow().remedy().toString())
        .contains("below 99.0", "50");
    assertThat(contract.promises().get(1).qualify().minimum()).isPresent();
    assertThat(contract.zone()).hasToString("America/Chicago");
  }

  @Test
  void change_thatDoesNotFitIsReportedAsInAFile() {
    assertThat(sentences("uptime:qualify.unknown-time=dwn", "uptime:qualify.unknwon-time=down"))
        .anyMatch(s -> s.startsWith("--what-if:1: error: \"unknown-time\" is \"dwn\"; allowed is "))
        .anyMatch(s -> s.contains("did you mean \"unknown-time\"?"))
        .hasSize(2);
  }

  @Test
  void change_ofAServiceOfTheContract() {
    assertThat(contract("services.app.fee=2000.00").service("app").fee().orElseThrow().toString())
        .contains("2000");
  }

  @Test
  void change_ofAKeyThatNobodyHasIsLookedForInPromises() {
    assertThat(sentences("speed:qualfy.minimum=none", "speed:zone=UTC"))
        .hasSize(2)
        .anyMatch(s -> s.contains("did you mean \"qualify\"?"))
        .anyMatch(s -> s.contains("\"zone\" is not a key of a promise"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "speedy:target=99 | The contract has no promise \"speedy\".",
        "uptime:credit.bands.3.percent=5 | \"3\" is no item of a list of 2; use 1 to 2."
      })
  void change_ofWhatIsNotThere(String change, String sentence) {
    assertThat(read(change).value()).isEmpty();
    assertThat(read(change).problems()).extracting(Problem::message).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "target", "=down", "a..b=1", "a b=c", "target="})
  void parse_whatIsNoChange(String text) {
    assertThat(TermChange.parse(text, PLACE).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "--what-if: error: \""
                + text
                + "\" is no change of a term; write one as qualify.unknown-time=down."
                + " [invalid-value]");
  }
}
