package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesComparisonTest {

  private static final String HEAD = "timestamp,service,state\n";

  private static Facts read(String file, String rows) {
    byte[] text = (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    return SourceReaders.installed().read(SourceInput.of(file, text)).value().orElseThrow();
  }

  private static String row(String time, String service, String state) {
    return "2025-07-01T" + time + "Z," + service + "," + state + "\n";
  }

  private static List<String> problems(Facts facts) {
    return SeriesComparison.ofSeries(facts).stream().map(Problem::toString).toList();
  }

  @Test
  void ofSeries_impactThatAnotherFileCallsUpIsAWarning() {
    Facts first =
        read(
            "a.csv",
            row("00:00:00", "app", "up")
                + row("01:00:00", "app", "down")
                + row("02:00:00", "app", "up"));
    Facts second =
        read(
            "b.csv",
            row("00:00:00", "App", "up")
                + row("01:00:00", "App", "down")
                + row("01:50:00", "App", "up")
                + row("03:00:00", "App", "up"));

    assertThat(problems(first.and(second)))
        .containsExactly(
            "a.csv:3: warning: Two sources disagree on \"app\" for 600 s, first at"
                + " 2025-07-01T01:50:00Z: \"app\" in a.csv says \"down\" where \"App\" in b.csv says"
                + " \"up\"; the impact counts. [sources-disagree]");
  }

  @Test
  void ofSeries_agreementUnknownTimeAndOtherNamesAreNone() {
    String agreeing = row("00:00:00", "app", "up") + row("01:00:00", "app", "down");
    String unseen = row("00:00:00", "app", "up") + row("00:30:00", "app", "unknown");
    String other = row("00:00:00", "api", "up") + row("03:00:00", "api", "up");

    assertThat(problems(read("a.csv", agreeing).and(read("b.csv", agreeing)))).isEmpty();
    assertThat(problems(read("a.csv", agreeing).and(read("b.csv", unseen)))).isEmpty();
    assertThat(problems(read("a.csv", agreeing).and(read("b.csv", other)))).isEmpty();
  }

  @Test
  void ofSeries_twoFilesOfOneSeriesAreOne() {
    Facts june = read("a.csv", row("00:00:00", "app", "up") + row("01:00:00", "app", "down"));
    Facts july = read("b.csv", row("02:00:00", "app", "up") + row("03:00:00", "app", "up"));

    assertThat(problems(june.and(july))).isEmpty();
  }
}
