package dev.nines.source.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractProblemsTest {

  static Stream<Arguments> cases() throws IOException {
    try (InputStream in = ContractProblemsTest.class.getResourceAsStream("problems.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(ContractProblemsTest::parsed);
    }
  }

  private static Arguments parsed(String block) {
    String name = block.lines().findFirst().orElseThrow();
    String[] halves = block.substring(name.length() + 1).split("(?m)^---\n", 2);
    return arguments(name, halves[0], halves[1].lines().toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void read_reportsEveryProblem(String name, String contract, List<String> expected) {
    boolean whole =
        contract.isEmpty() || contract.startsWith("contract:") || contract.startsWith("[");

    assertThat(Contracts.problems(whole ? contract : Contracts.around(contract)))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void read_givesAContractOnlyWithoutErrors(String name, String contract, List<String> expected) {
    boolean whole =
        contract.isEmpty() || contract.startsWith("contract:") || contract.startsWith("[");
    boolean fails = expected.stream().anyMatch(problem -> problem.contains(": error: "));

    assertThat(Contracts.read(whole ? contract : Contracts.around(contract)).value().isEmpty())
        .isEqualTo(fails);
  }
}
