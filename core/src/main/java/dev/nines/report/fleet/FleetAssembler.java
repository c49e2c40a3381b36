package dev.nines.report.fleet;

import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.LongSheet;
import dev.nines.report.Mark;
import dev.nines.report.Report;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the summary of a fleet: two tables for people, four sheets, and the data. */
public final class FleetAssembler {

  private final FleetSummary summary;
  private final ReportFormat format;
  private final FleetTables tables;

  private FleetAssembler(FleetSummary summary) {
    this.summary = summary;
    this.format = summary.format();
    this.tables = new FleetTables(summary);
  }

  /** Returns the summary in both forms. */
  public static Report assemble(FleetSummary summary) {
    return new Report(new FleetAssembler(summary).document(), FleetData.of(summary));
  }

  /**
   * Returns the sheet with every entry of the ledgers of all customers.
   *
   * @param summary what became of the fleet
   * @param count how many entries there are
   * @param lines gives them, the same whenever it is asked
   */
  public static LongSheet ledger(
      FleetSummary summary, int count, Supplier<Stream<LedgerLine>> lines) {
    FleetAssembler assembler = new FleetAssembler(summary);
    FleetTables tables = assembler.tables;
    Sheet frame =
        assembler.sheet("fleet.sheet.ledger", assembler.ledgerColumns(), List.of(), List.of());
    return new LongSheet(frame, count, () -> lines.get().map(tables::ledger));
  }

  private Document document() {
    return new Document(
        head(),
        List.of(customers(), problems()),
        new Document.Footer(format.text("fleet.footer"), format.text("fleet.footer.rules", zone())),
        sheets(),
        format.words());
  }

  private String zone() {
    return format.isUtc() ? format.text("zone.utc") : format.zone().getId();
  }

  private Document.Head head() {
    String title = format.text("fleet.title", summary.period());
    return new Document.Head(summary.name(), format.text("fleet.kind"), title, status(), title);
  }

  private List<Cell> status() {
    List<Cell> status = new ArrayList<>();
    status.add(Cell.of(format.count("fleet.customers", summary.customers().size())));
    String missed = format.text("fleet.missed", format.number(summary.missed()));
    status.add(Cell.of(missed));
    if (summary.failed() > 0) {
      String failed = format.text("fleet.failed", format.number(summary.failed()));
      status.add(Cell.of(failed).with(Tone.BAD).with(Mark.Icon.MISSED));
    }
    return status;
  }

  private Section customers() {
    String name = format.text("fleet.sheet.customers");
    Block table = new Block.Table(name, customerColumns(), tables.customers(), tables.totals());
    return Section.full("customers", name, "", table);
  }

  private Section problems() {
    String name = format.text("fleet.sheet.problems");
    List<Row> rows = tables.problems();
    Block block =
        rows.isEmpty()
            ? new Block.Sentence(format.text("fleet.no-problem"), Tone.QUIET)
            : new Block.Table(name, problemColumns(), rows, List.of());
    return Section.full("problems", name, "", block);
  }

  private List<Sheet> sheets() {
    return List.of(
        customersSheet(),
        sheet("fleet.sheet.promises", promiseColumns(), tables.promises(), List.of()),
        sheet("fleet.sheet.problems", problemColumns(), tables.problems(), List.of()));
  }

  // of one currency the sums are of what the filters show; else there is a row for each of them
  private Sheet customersSheet() {
    String key = "fleet.sheet.customers";
    return summary.totals().size() == 1
        ? Totals.under(
            format,
            sheet(key, customerColumns(), tables.customers(), List.of()),
            Set.of("promises", "missed", "credit", "problems"))
        : sheet(key, customerColumns(), tables.customers(), tables.totals());
  }

  private Sheet sheet(String key, List<Column> columns, List<Row> rows, List<Row> totals) {
    String title = format.text("fleet.title", summary.period());
    return new Sheet(format.text(key), title, columns, rows, totals, format.zone());
  }

  private List<Column> customerColumns() {
    return List.of(
        tables.left("customer", 18),
        tables.left("name", 24),
        tables.left("contract", 18),
        tables.left("status", 12),
        tables.right("promises", 10),
        tables.right("missed", 10),
        tables.right("credit", 16),
        tables.left("claim", 18),
        tables.right("problems", 12),
        tables.left("files", 26));
  }

  private List<Column> promiseColumns() {
    return List.of(
        tables.left("customer", 18),
        tables.left("promise", 16),
        tables.left("services", 24),
        tables.left("from", 18),
        tables.left("to", 18),
        tables.right("figure", 14),
        tables.left("promised", 26),
        tables.left("verdict", 12),
        tables.right("credit", 16),
        tables.left("claim", 18));
  }

  private List<Column> ledgerColumns() {
    return List.of(
        tables.left("customer", 18),
        tables.left("promise", 16),
        tables.left("services", 24),
        tables.left("from", 18),
        tables.left("to", 18),
        tables.right("length", 12),
        tables.left("state", 20),
        tables.right("weight", 8),
        tables.right("counted", 12),
        tables.left("because", 40),
        tables.left("source", 24));
  }

  private List<Column> problemColumns() {
    return List.of(
        tables.left("customer", 18),
        tables.left("severity", 12),
        tables.left("place", 24),
        tables.left("message", 80));
  }
}
