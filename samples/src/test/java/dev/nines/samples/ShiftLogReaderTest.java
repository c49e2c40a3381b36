package dev.nines.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftLogReaderTest {

  private static final String LOG =
      """
      shift log, Europe/Berlin
      2025-07-05 02:00;2025-07-05 02:45;app;down
      2025-07-05 02:45;2025-07-05 08:00;app;up
      """;

  private static Checked<Facts> read(String text) {
    return SourceReaders.installed()
        .read(SourceInput.of("shift.log", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> states(Checked<Facts> facts) {
    return facts.value().orElseThrow().observed().stream()
        .map(o -> o.from().at() + "/" + o.to().at() + " " + o.service() + " " + o.word())
        .toList();
  }

  @Test
  void readerIsFoundByItsServiceFileAndRecognisesTheContent() {
    assertThat(states(read(LOG)))
        .containsExactly(
            "2025-07-05T00:00:00Z/2025-07-05T00:45:00Z app down",
            "2025-07-05T00:45:00Z/2025-07-05T06:00:00Z app up");
    assertThat(read(LOG).value().orElseThrow().inputs().get(0).readAs()).isEqualTo("Shift log");
  }

  @Test
  void brokenRowIsReportedAndTheRestIsRead() {
    Checked<Facts> facts = read(LOG.replace("app;up", "up"));

    assertThat(states(facts)).hasSize(1);
    assertThat(facts.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "shift.log:3: warning: The row \"2025-07-05 02:45;2025-07-05 08:00;up\" is not of the"
                + " form FROM;TO;SERVICE;STATE. [row-damaged]");
  }

  @Test
  void decoderIsFoundByItsServiceFile() {
    String packed =
        "base64:" + Base64.getEncoder().encodeToString(LOG.getBytes(StandardCharsets.UTF_8));

    assertThat(states(read(packed))).isEqualTo(states(read(LOG)));
  }
}
