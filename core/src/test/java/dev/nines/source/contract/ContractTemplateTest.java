package dev.nines.source.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.source.Templates;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContractTemplateTest {

  @Test
  void contractTemplate_loadsWithoutProblem() {
    assertThat(Contracts.problems(Templates.contract())).isEmpty();
    assertThat(Contracts.contract(Templates.contract()).promises()).hasSize(1);
  }

  @Test
  void contractTemplate_loadsWithEveryShownClause() {
    String all =
        Templates.contract()
            .lines()
            .map(line -> line.replaceFirst("^(\\s*)# ([a-z-]+: .*)$", "$1$2"))
            .collect(Collectors.joining("\n"));
    List<String> problems = Contracts.problems(all);

    assertThat(problems).isEmpty();
    assertThat(Contracts.contract(all).promises().get(0).qualify().minimum()).isPresent();
    assertThat(Contracts.contract(all).service("app").matches()).hasSize(2);
  }
}
