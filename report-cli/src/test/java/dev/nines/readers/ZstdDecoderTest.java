package dev.nines.readers;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZstdDecoderTest {

  private static byte[] packed(String text) {
    return Zstd.compress(text.getBytes(StandardCharsets.UTF_8));
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

  private static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static Checked<Facts> read(byte[] bytes) {
    return SourceReaders.installed().read(SourceInput.of("p.csv.zst", bytes));
  }

  private static List<String> problems(byte[] bytes) {
    return read(bytes).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void read_packedFileIsReadAsItsContent() {
    Checked<Facts> plain = read(probes(20).getBytes(StandardCharsets.UTF_8));
    Checked<Facts> packed = read(packed(probes(20)));

    assertThat(packed.problems()).isEmpty();
    assertThat(packed.value().orElseThrow().series())
        .isEqualTo(plain.value().orElseThrow().series());
  }

  @Test
  void read_severalFramesAreOneContent() {
    byte[] both = join(packed(probes(3)), packed("1751414400,app,down,7\n"));

    assertThat(read(both).value().orElseThrow().series().get(0).samples()).hasSize(4);
  }

  @Test
  void read_frameToBeSkippedBeforeTheFirst() {
    byte[] skipped = {0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3};

    assertThat(read(join(skipped, packed(probes(3)))).problems()).isEmpty();
  }

  @Test
  void read_cutInTheHead() {
    assertThat(problems(Arrays.copyOf(packed(probes(3)), 6)))
        .containsExactly(
            "p.csv.zst: error: The file \"p.csv.zst\" cannot be read: its zstd data end too early,"
                + " after line 0 of the content. [file-unreadable]");
  }

  @Test
  void read_cutFarInsideSaysAfterWhichLine() {
    byte[] whole = packed(probes(40_000));

    assertThat(problems(Arrays.copyOf(whole, whole.length / 2)))
        .singleElement()
        .asString()
        .matches(
            "p\\.csv\\.zst: error: The file \"p\\.csv\\.zst\" cannot be read: its zstd data end too"
                + " early, after line (1[5-9]|2[0-5])\\d{3} of the content\\. \\[file-unreadable]");
  }

  @Test
  void read_damagedInside() {
    byte[] whole = packed(probes(40_000));
    Arrays.fill(whole, 4, 12, (byte) 0xFF);

    assertThat(problems(whole))
        .singleElement()
        .asString()
        .matches(
            "p\\.csv\\.zst: error: .*: its zstd data are damaged, after line \\d+ of the content\\."
                + " \\[file-unreadable]");
  }

  @Test
  void fits_onlyWhatBeginsAsZstdDoes() {
    assertThat(new ZstdDecoder().fits(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD})).isTrue();
    assertThat(new ZstdDecoder().fits(new byte[] {0x28, (byte) 0xB5, 0x2F})).isFalse();
    assertThat(new ZstdDecoder().fits("timestamp".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(new ZstdDecoder().fits(new byte[0])).isFalse();
  }
}
