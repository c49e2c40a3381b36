package dev.nines.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.report.Data;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

  @Test
  void render_everyKind() throws IOException {
    Data data =
        Data.mapping()
            .with("nines", 1)
            .with("text", "a \"b\"\n\u2212")
            .with("decimal", new BigDecimal("0.0000001"))
            .with("met", false)
            .with("none", Data.sequence(List.of()))
            .with("empty", Data.mapping())
            .with(
                "items", Data.sequence(List.of(Data.mapping().with("n", 2), new Data.Flag(true))));
    assertThat(json(data))
        .isEqualTo(
            """
            {
              "nines": 1,
              "text": "a \\"b\\"\\n\u2212",
              "decimal": "0.0000001",
              "met": false,
              "none": [],
              "empty": {},
              "items": [
                {
                  "n": 2
                },
                true
              ]
            }
            """);
  }

  @Test
  void render_leavesTheStreamOpen() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(Data.mapping(), out);
    new JsonRenderer().render(Data.mapping(), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{}\n{}\n");
  }

  private static String json(Data data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(data, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
