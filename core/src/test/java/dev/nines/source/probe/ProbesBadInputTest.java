package dev.nines.source.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.Keeping;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with probes is told with line and byte, whether all rows are kept or not. */
class ProbesBadInputTest {

  private static final String HEAD = "timestamp,service,status,latency_ms\n";
  private static final String ROW = "2025-07-01T00:00:00Z,api,up,120\n";

  @TempDir private Path folder;

  private static String rows(int from, int to, String service, String status) {
    return IntStream.range(from, to)
        .mapToObj(m -> "2025-07-01T00:%02d:00Z,%s,%s,9\n".formatted(m, service, status))
        .collect(Collectors.joining());
  }

  static Stream<Arguments> files() {
    return Stream.of(
        arguments(
            "the last row is cut",
            HEAD + ROW + "2025-07-01T00:00:30Z,api,u",
            "p.csv:3: warning: The row has 3 cells, not 4, and is left out:"
                + " \"2025-07-01T00:00:30Z,api,u\". The row begins at byte 68. [row-damaged]"),
        arguments(
            "a row is cut and the next one follows on its line",
            HEAD + "2025-07-01T00:00:00Z,api,u" + ROW,
            "p.csv:2: warning: The row has 6 cells, not 4, and is left out:"
                + " \"2025-07-01T00:00:00Z,api,u2025-07-01T00:00:00Z,api,up,120\". The row begins"
                + " at byte 36. [row-damaged]"),
        arguments(
            "a service that differs by a space",
            HEAD + ROW + "2025-07-01T00:00:30Z,api ,up,120\n",
            "p.csv:3: warning: The service \"api\" stands between spaces here, and without them in"
                + " other rows; both are taken for one service. The row begins at byte 68."
                + " [service-spaced]"),
        arguments(
            "a service that differs by a space in quotes",
            HEAD + ROW + "2025-07-01T00:00:30Z,\"api \",up,120\n",
            "p.csv:3: warning: The service \"api \" differs from \"api\" on line 2 by spaces alone;"
                + " they are kept apart. The row begins at byte 68. [service-spaced]"),
        arguments(
            "a service that differs by a space that does not break",
            HEAD + ROW + "2025-07-01T00:00:30Z,api\u00a0,up,120\n",
            "p.csv:3: warning: The service \"api\u00a0\" differs from \"api\" on line 2 by spaces"
                + " alone; they are kept apart. The row begins at byte 68. [service-spaced]"),
        arguments(
            "a status that changes from words to numbers",
            HEAD + rows(0, 10, "api", "up") + rows(10, 30, "api", "1"),
            "p.csv:12: warning: The status of \"api\" is \"1\" here and \"up\" in the row before:"
                + " words and numbers in one column. 1 is read as up and 0 as down; make sure that"
                + " they mean so. The row begins at byte 336. [status-changed]"),
        arguments(
            "a quote that is not closed in a million characters",
            HEAD + ROW + "2025-07-01T00:01:00Z,\"api,up,9\n" + ROW.repeat(40_000) + "\"",
            "p.csv:3: error: The row that begins here has more than 1,048,576 characters, as where"
                + " a quote is never closed. Nothing from here on is read. The row begins at byte"
                + " 68. [syntax]"),
        arguments(
            "a row out of order",
            HEAD + rows(5, 7, "api", "up") + rows(4, 5, "api", "down"),
            "p.csv:4: warning: The row is earlier than the row before it; the rows are put in order"
                + " of time. The row begins at byte 96. [out-of-order]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void read_badInput(String name, String text, String problem) {
    SourceInput input = SourceInput.of("p.csv", text.getBytes(StandardCharsets.UTF_8));

    for (int large : List.of(0, Integer.MAX_VALUE)) {
      Checked<Facts> facts =
          new ProbesReader(large, new FileParts.Splitting(2, 50))
              .read(input.keeping(Keeping.usual()));
      assertThat(facts.problems()).extracting(Problem::toString).containsExactly(problem);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, Integer.MAX_VALUE})
  void read_utf16(int large) {
    SourceInput input = SourceInput.of("p.csv", (HEAD + ROW).getBytes(StandardCharsets.UTF_16));

    Checked<Facts> facts =
        new ProbesReader(large, new FileParts.Splitting(2, 50))
            .read(input.keeping(Keeping.usual()));
    assertThat(facts.problems()).isEmpty();
    assertThat(facts.value().orElseThrow().series())
        .singleElement()
        .satisfies(series -> assertThat(series.rows()).isEqualTo(1));
  }

  @Test
  void read_fileThatGrows() throws IOException {
    Path file = folder.resolve("p.csv");
    Files.writeString(file, HEAD + ROW);
    SourceInput input = SourceInput.of("p.csv", growing(file));

    Checked<Facts> facts = SourceReaders.installed().read(input);

    assertThat(facts.isUsable()).isFalse();
    assertThat(facts.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "p.csv:3: error: The file grew from 68 to 100 bytes while it was read: line 3, at byte"
                + " 68, may be cut. No figure can be made of it; copy the file and use the copy."
                + " [input-changed]");
  }

  @Test
  void read_packedFileThatGrows() throws IOException {
    Path file = folder.resolve("p.csv.gz");
    byte[] packed = packed(HEAD + ROW);
    Files.write(file, packed);
    byte[] more = packed(ROW.replace("00:00Z", "01:00Z"));
    int[] opened = {0};
    SourceInput.Opener opener = growing(file, () -> ++opened[0] == 3 ? more : new byte[0]);

    Checked<Facts> facts = SourceReaders.installed().read(SourceInput.of("p.csv.gz", opener));

    assertThat(facts.isUsable()).isFalse();
    assertThat(facts.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "p.csv.gz: error: The file was written to while it was read; it had %s bytes and has %s"
                    .formatted(packed.length, packed.length + more.length)
                + " now. No figure can be made of it; copy the file and use the copy."
                + " [input-changed]");
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  // one row more when it is opened for the third time: it is peeked into, hashed, then read
  private static SourceInput.Opener growing(Path file) {
    int[] opened = {0};
    byte[] row = ROW.replace("00:00Z", "01:00Z").getBytes(StandardCharsets.UTF_8);
    return growing(file, () -> ++opened[0] == 3 ? row : new byte[0]);
  }

  // grows by some bytes whenever it is opened
  private static SourceInput.Opener growing(Path file, Supplier<byte[]> more) {
    return new SourceInput.Opener() {
      @Override
      public InputStream open() throws IOException {
        Files.write(file, more.get(), StandardOpenOption.APPEND);
        return Files.newInputStream(file);
      }

      @Override
      public Optional<Path> file() {
        return Optional.of(file);
      }
    };
  }
}
