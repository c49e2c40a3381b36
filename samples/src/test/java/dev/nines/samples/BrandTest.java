package dev.nines.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.ExitCode;
import dev.nines.cli.Main;
import dev.nines.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the figures of the branded quarter and of the letter of its credit. */
class BrandTest {

  private static final Path SAMPLE = Path.of("brand").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void quarterAndLetter_haveBrandAndFigures() throws IOException {
    StringWriter err = new StringWriter();
    List<String> command =
        List.of(
            "sla",
            SAMPLE.resolve("contract.yaml").toString(),
            "--data",
            SAMPLE.resolve("incidents.yaml").toString(),
            "--period",
            "2025-Q3",
            "--brand",
            SAMPLE.resolve("brand.yaml").toString(),
            "-o",
            "quarter.pdf",
            "-o",
            "quarter.md",
            "--letter",
            "credit.md");

    int code =
        Main.run(
            new Terminal(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                folder,
                InstantSource.fixed(Instant.parse("2025-11-01T00:00:00Z")),
                false),
            command.toArray(String[]::new));

    assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("quarter.pdf")).isNotEmptyFile();
    assertThat(text("quarter.md"))
        .contains("Rowan Cloud, Contract clinic-2025", "- **Patient portal:** \\[A\\] 0 of 3")
        .contains("- **Booking API:** \\[B\\] 1 of 3", "## How to reach the service desk");
    // 8 % of the fees of three months, 3 x (2,400.00 + 900.00) = 9,900.00
    assertThat(text("credit.md"))
        .contains(
            "- **Credit:** 792.00 EUR", "| Limits of the contract | −108.00 EUR | 792.00 EUR |");
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name)).replace('\u00A0', ' ');
  }
}
