package dev.nines.benchmarks;

import dev.nines.render.xlsx.XlsxRenderer;
import dev.nines.report.Document;
import dev.nines.report.LongSheet;
import dev.nines.report.ReportFormat;
import dev.nines.report.fleet.CustomerLine;
import dev.nines.report.fleet.FleetAssembler;
import dev.nines.report.fleet.FleetSummary;
import dev.nines.report.fleet.LedgerLine;
import dev.nines.report.fleet.PromiseLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the workbook of a fleet alone: {@code FleetWorkbook FILE CUSTOMERS ROWS}, to see how much
 * memory and time many customers and ledger entries take.
 */
public final class FleetWorkbook {

  private static final Instant JULY = Instant.parse("2025-07-01T00:00:00Z");
  private static final Instant AUGUST = Instant.parse("2025-08-01T00:00:00Z");
  private static final String FIGURE = "99.51 %";
  private static final String PROMISED = "99.9 % or more was promised";

  private FleetWorkbook() {}

  /**
   * Writes the workbook.
   *
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    int customers = Integer.parseInt(args[1]);
    int rows = Integer.parseInt(args[2]);
    List<CustomerLine> lines = IntStream.range(0, customers).mapToObj(FleetWorkbook::line).toList();
    ReportFormat format = ReportFormat.of(ZoneOffset.UTC, Locale.ENGLISH);
    FleetSummary summary = new FleetSummary("Example Hosting", "2025-07", lines, format);
    Document document = FleetAssembler.assemble(summary).document();
    LongSheet ledger = FleetAssembler.ledger(summary, rows, () -> ledger(customers, rows));
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      new XlsxRenderer().render(document, List.of(ledger), out);
    }
    System.out.printf(
        "%d bytes, %d MB of heap used at the end%n",
        Files.size(Path.of(args[0])),
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }

  private static CustomerLine line(int number) {
    return new CustomerLine(
        id(number),
        true,
        "Customer " + number + ", Inc.",
        id(number) + "-2025",
        JULY.toString(),
        AUGUST.toString(),
        number % 900 + ".50",
        "USD",
        List.of(promise("Web shop " + number), promise("Orders API " + number)),
        List.of(),
        List.of(id(number) + ".pdf", id(number) + ".xlsx"));
  }

  private static PromiseLine promise(String service) {
    return new PromiseLine(
        "uptime",
        service,
        JULY.toString(),
        AUGUST.toString(),
        FIGURE,
        PROMISED,
        FIGURE,
        PROMISED,
        "missed",
        "25.25",
        "2025-08-31T00:00:00Z");
  }

  private static Stream<LedgerLine> ledger(int customers, int rows) {
    int each = Math.max(1, rows / customers);
    return IntStream.range(0, rows)
        .mapToObj(row -> entry(Math.min(customers - 1, row / each), row));
  }

  private static LedgerLine entry(int customer, int row) {
    boolean down = row % 2 == 1;
    Instant from = JULY.plusSeconds(row % 40_000 * 60L);
    return new LedgerLine(
        id(customer),
        "uptime",
        "Web shop " + customer,
        from.toString(),
        from.plusSeconds(60).toString(),
        down ? "Down, counted" : "In service",
        down ? "1" : "0",
        down ? "60" : "0",
        down ? "observe.outages: major_outage" : "",
        down ? "data/" + id(customer) + ".yaml:" + row % 500 : "");
  }

  private static String id(int number) {
    return "c%05d".formatted(number);
  }
}
