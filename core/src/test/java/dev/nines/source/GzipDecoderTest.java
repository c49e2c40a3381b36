package dev.nines.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipDecoderTest {

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  // latencies of no pattern, so that packing leaves something to cut
  private static String probes(int rows) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("timestamp,service,status,latency_ms\n");
    for (int i = 0; i < rows; i++) {
      text.append(1_751_328_000L + 30L * i).append(",app,up,").append(random.nextInt(1_000_000));
      text.append('\n');
    }
    return text.toString();
  }

  private static Checked<Facts> read(byte[] bytes) {
    return SourceReaders.installed().read(SourceInput.of("p.csv.gz", bytes));
  }

  private static List<String> problems(Checked<Facts> facts) {
    return facts.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void read_packedFileIsReadAsItsContent() throws IOException {
    Checked<Facts> packed = read(packed("\uFEFF" + probes(20)));
    Checked<Facts> plain =
        SourceReaders.installed()
            .read(SourceInput.of("p.csv.gz", probes(20).getBytes(StandardCharsets.UTF_8)));

    assertThat(packed.problems()).isEmpty();
    assertThat(packed.value().orElseThrow().series())
        .isEqualTo(plain.value().orElseThrow().series());
    assertThat(packed.value().get().inputs().get(0).sha256())
        .as("the hash is of the file as it is")
        .isNotEqualTo(plain.value().get().inputs().get(0).sha256());
  }

  @Test
  void read_severalMembersAreOneContent() throws IOException {
    byte[] first = packed(probes(3));
    byte[] second = packed("1751414400,app,down,7\n");
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);

    assertThat(read(both).value().orElseThrow().series().get(0).samples()).hasSize(4);
  }

  @Test
  void read_cutInTheHead() throws IOException {
    assertThat(problems(read(Arrays.copyOf(packed(probes(3)), 5))))
        .containsExactly(
            "p.csv.gz: error: The file \"p.csv.gz\" cannot be read: its gzip data end too early,"
                + " after line 0 of the content. [file-unreadable]");
  }

  @Test
  void read_cutFarInsideSaysAfterWhichLine() throws IOException {
    byte[] whole = packed(probes(40_000));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);

    assertThat(problems(read(cut)))
        .singleElement()
        .asString()
        .matches(
            "p\\.csv\\.gz: error: The file \"p\\.csv\\.gz\" cannot be read: its gzip data end too"
                + " early, after line (19|20|21)\\d{3} of the content\\. \\[file-unreadable]");
  }

  @Test
  void read_damagedInside() throws IOException {
    byte[] damaged = packed(probes(10));
    damaged[damaged.length - 6] ^= 0x55;

    assertThat(problems(read(damaged)))
        .containsExactly(
            "p.csv.gz: error: The file \"p.csv.gz\" cannot be read: its gzip data are damaged,"
                + " after line 11 of the content. [file-unreadable]");
  }
}
