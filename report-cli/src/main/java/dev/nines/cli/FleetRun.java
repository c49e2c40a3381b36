package dev.nines.cli;

import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.render.xlsx.XlsxRenderer;
import dev.nines.report.Document;
import dev.nines.report.LongSheet;
import dev.nines.report.Report;
import dev.nines.report.ReportFormat;
import dev.nines.report.fleet.CustomerLine;
import dev.nines.report.fleet.FleetAssembler;
import dev.nines.report.fleet.FleetSummary;
import dev.nines.source.fleet.Fleet;
import dev.nines.source.fleet.FleetCustomer;
import dev.nines.source.fleet.FleetEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the reports of a fleet, several at once, and then the summary. */
final class FleetRun {

  private final FleetTools tools;
  private final FleetProgress progress;

  FleetRun(Engine engine, Terminal terminal, FleetRequest request, Progress progress) {
    this.tools = FleetTools.of(engine, terminal, request);
    this.progress = new FleetProgress(progress, System::nanoTime);
  }

  /**
   * Makes all reports, the summary and the credits. What fails for one customer is thrown after all
   * others are done.
   *
   * @throws OutputException if an output cannot be written
   */
  FleetOutcome make(Fleet fleet) throws OutputException {
    FleetLedgers.makeFolder(tools.request().folder());
    List<FleetCustomerRun.Made> made = all(fleet.entries());
    List<CustomerLine> lines = made.stream().map(FleetCustomerRun.Made::line).toList();
    ZoneId zone = tools.request().view().zone().orElse(ZoneOffset.UTC);
    FleetSummary summary =
        new FleetSummary(
            fleet.name(),
            tools.request().period().toString(),
            lines,
            ReportFormat.of(zone, tools.request().view().words()));
    Report report =
        Branding.of(tools.request().view().brand()).on(FleetAssembler.assemble(summary), "fleet");
    Result result = new ReportResult(report, MissingGlyphs.IGNORED);
    int entries = made.stream().mapToInt(FleetCustomerRun.Made::entries).sum();
    write(summary, new Workbook(report.document(), entries));
    int unchanged = (int) made.stream().filter(FleetCustomerRun.Made::unchanged).count();
    return new FleetOutcome(summary, result, unchanged);
  }

  private List<FleetCustomerRun.Made> all(List<FleetEntry> entries) throws OutputException {
    progress.begin(entries.size());
    ExecutorService workers = Executors.newFixedThreadPool(tools.request().jobs());
    try {
      List<Future<FleetCustomerRun.Made>> running = new ArrayList<>();
      entries.forEach(entry -> running.add(workers.submit(work(entry))));
      return results(running);
    } finally {
      workers.shutdownNow();
    }
  }

  private Callable<FleetCustomerRun.Made> work(FleetEntry entry) {
    return () -> {
      try {
        return make(entry);
      } finally {
        progress.done();
      }
    };
  }

  private FleetCustomerRun.Made make(FleetEntry entry) throws OutputException {
    Optional<FleetCustomer> customer = entry.customer().value();
    return customer.isPresent()
        ? new FleetCustomerRun(tools, entry, customer.get()).make()
        : FleetCustomerRun.Made.failed(entry.id(), entry.customer().problems());
  }

  // the first failure is told once nobody works any more
  private static List<FleetCustomerRun.Made> results(List<Future<FleetCustomerRun.Made>> running)
      throws OutputException {
    List<FleetCustomerRun.Made> made = new ArrayList<>();
    Optional<Throwable> failure = Optional.empty();
    for (Future<FleetCustomerRun.Made> future : running) {
      try {
        made.add(future.get());
      } catch (ExecutionException e) {
        failure = failure.or(() -> Optional.of(e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new OutputException("The run was interrupted.");
      }
    }
    if (failure.isPresent()) {
      rethrow(failure.get());
    }
    return made;
  }

  private static void rethrow(Throwable failure) throws OutputException {
    if (failure instanceof OutputException output) {
      throw output;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(failure.getMessage(), failure);
  }

  /** The document of the summary, and how many entries all ledgers have. */
  private record Workbook(Document document, int entries) {}

  private void write(FleetSummary summary, Workbook workbook) throws OutputException {
    List<String> ids = summary.customers().stream().map(CustomerLine::id).toList();
    Map<OutputTarget, OutputFiles.Content> contents = new LinkedHashMap<>();
    contents.put(target("summary.xlsx", OutputFormat.XLSX), out -> write(workbook, summary, out));
    contents.put(
        target("credits.csv", OutputFormat.TEXT), out -> out.write(CreditsCsv.of(summary)));
    contents.put(
        target(FleetState.FILE, OutputFormat.JSON), out -> out.write(tools.state().contents(ids)));
    OutputFiles.writeAll(contents);
  }

  // the ledgers may be more than memory holds
  private void write(Workbook workbook, FleetSummary summary, OutputStream out) throws IOException {
    List<String> made =
        summary.customers().stream().filter(CustomerLine::made).map(CustomerLine::id).toList();
    Path folder = tools.request().folder();
    LongSheet ledger =
        FleetAssembler.ledger(summary, workbook.entries(), () -> FleetLedgers.lines(folder, made));
    new XlsxRenderer().render(workbook.document(), List.of(ledger), out);
  }

  private OutputTarget target(String name, OutputFormat format) {
    return new OutputTarget(name, tools.output(name), format);
  }
}
