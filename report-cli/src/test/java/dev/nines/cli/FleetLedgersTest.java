package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nines.report.fleet.LedgerLine;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetLedgersTest {

  private static final LedgerLine FIRST = line("acme", "=1+1");
  private static final LedgerLine SECOND = line("acme", "two\nlines, \"quoted\"");
  private static final LedgerLine THIRD = line("cargo", "plain");

  @TempDir Path folder;

  @Test
  void lines_areThoseOfAllCustomersInTheirOrder() throws Exception {
    write("acme", List.of(FIRST, SECOND));
    write("beta", List.of());
    write("cargo", List.of(THIRD));

    try (Stream<LedgerLine> lines = FleetLedgers.lines(folder, List.of("cargo", "beta", "acme"))) {
      assertThat(lines).containsExactly(THIRD, FIRST, SECOND);
    }
  }

  @Test
  void lines_ofNobody() {
    try (Stream<LedgerLine> lines = FleetLedgers.lines(folder, List.of())) {
      assertThat(lines).isEmpty();
    }
  }

  @Test
  void lines_ofAFileThatIsGone() {
    try (Stream<LedgerLine> lines = FleetLedgers.lines(folder, List.of("acme"))) {
      assertThatThrownBy(lines::toList)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("acme.jsonl");
    }
  }

  private void write(String customer, List<LedgerLine> lines) throws Exception {
    FleetLedgers.makeFolder(folder);
    Files.write(folder.resolve(FleetLedgers.name(customer)), FleetLedgers.bytes(lines));
  }

  private static LedgerLine line(String customer, String services) {
    return new LedgerLine(
        customer,
        "uptime",
        services,
        "2025-07-01T00:00:00Z",
        "2025-07-01T00:01:00.5Z",
        "Down, counted",
        "0.5",
        "30.25",
        "observe.outages: down",
        "data.csv:7");
  }
}
