package dev.nines.report.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PostmortemGoldenTest {

  @Test
  void assemble_chargeOver() throws IOException {
    String dump = Dump.of(PostmortemAssembler.assemble(ChargeOver.input()));

    assertThat(dump.lines().toList())
        .containsExactlyElementsOf(golden("postmortem-chargeover.txt").lines().toList());
  }

  @Test
  void assemble_isTheSameEachTime() {
    assertThat(PostmortemAssembler.report(ChargeOver.input()))
        .isEqualTo(PostmortemAssembler.report(ChargeOver.input()));
  }

  private static String golden(String file) throws IOException {
    try (InputStream in = PostmortemGoldenTest.class.getResourceAsStream("/golden/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
