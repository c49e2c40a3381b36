package dev.nines.source.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.source.Templates;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IncidentTemplateTest {

  @Test
  void incidentTemplate_loadsWithoutProblem() {
    Checked<Facts> checked = IncidentFiles.read(Templates.incident());

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.value().orElseThrow().incidents()).hasSize(1);
  }

  @Test
  void incidentTemplate_loadsWithEveryShownEntry() {
    String all =
        Templates.incident()
            .lines()
            .map(
                line ->
                    line.replaceFirst("^(\\s*)# (- \\{.*|[a-z-]+: .*\\.|severity: .*)$", "$1$2"))
            .map(line -> line.replaceFirst("^(actions|updates): \\[]$", "$1:"))
            .collect(Collectors.joining("\n"));
    Checked<Facts> checked = IncidentFiles.read(all);

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.value().orElseThrow().incidents().get(0).actions()).hasSize(1);
    assertThat(checked.value().orElseThrow().incidents().get(0).sections()).hasSize(5);
  }
}
