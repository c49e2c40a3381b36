package dev.nines.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.uptime.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyReportTest {

  private static final Path SAMPLE = Path.of("chargeover");
  private static final Path SOURCE = Path.of("src/main/java/dev/nines/samples/MonthlyReport.java");

  @Test
  void july_hasTheFiguresOfTheReadme() throws IOException {
    SlaResult july = MonthlyReport.july(SAMPLE);
    PromiseResult uptime = july.promises().get(0);

    assertThat(uptime.shown()).contains(new BigDecimal("99.79"));
    assertThat(uptime.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(july.credit().orElseThrow()).hasToString("100.00 USD");
  }

  @Test
  void write_givesAPdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    MonthlyReport.write(MonthlyReport.july(SAMPLE), out);

    assertThat(new String(out.toByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void readme_showsWhatIsRun() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    int from = readme.indexOf("```java\n") + "```java\n".length();
    String shown = readme.substring(from, readme.indexOf("```", from));
    List<String> run = Files.readAllLines(SOURCE).stream().map(String::strip).toList();

    assertThat(Arrays.stream(shown.split("\n")).map(String::strip).filter(l -> !l.isEmpty()))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("// -> ") || run.contains(line));
  }
}
