package dev.nines.benchmarks;

import dev.nines.SlaReporting;
import dev.nines.contract.Agreement;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import dev.nines.report.Document;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.SlaReportAssembler;
import dev.nines.report.sla.SlaView;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.time.PeriodExpression;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * What {@code nines fleet} is measured against: the same texts, tables and charts of the same
 * customers, written as one writes it with OpenPDF and Apache POI and their manuals at hand.
 *
 * <p>{@code PlainReports FLEET-FOLDER OUT-FOLDER [none|pdf|xlsx|both]}: which documents are
 * written. With {@code none} the figures and texts are made and thrown away, which is what is taken
 * off to get at the cost of the documents alone.
 */
public final class PlainReports {

  private static final Instant AS_OF = Instant.parse("2025-08-15T00:00:00Z");

  private final Path folder;
  private final Path out;
  private final String written;
  private final SourceReaders readers = SourceReaders.installed();
  private final PlainPdf pdf = new PlainPdf();
  private final PeriodExpression july =
      PeriodExpression.parse("2025-07", SourceLocation.ofFile("period")).value().orElseThrow();

  private PlainReports(Path folder, Path out, String written) {
    this.folder = folder;
    this.out = out;
    this.written = written;
  }

  /**
   * Writes the documents of every customer, on as many threads as there are cores.
   *
   * @throws Exception if one fails
   */
  public static void main(String[] args) throws Exception {
    String written = args.length > 2 ? args[2] : "both";
    PlainReports reports = new PlainReports(Path.of(args[0]), Path.of(args[1]), written);
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<Future<?>> running = new ArrayList<>();
    try (Stream<Path> contracts = Files.list(reports.folder.resolve("contracts"))) {
      contracts
          .sorted()
          .forEach(
              file ->
                  running.add(
                      workers.submit(
                          () -> {
                            reports.write(file);
                            return null;
                          })));
    }
    for (Future<?> one : running) {
      one.get();
    }
    workers.shutdown();
  }

  private void write(Path contract) throws IOException {
    String id = contract.getFileName().toString().replace(".yaml", "");
    Document document = document(contract, folder.resolve("data").resolve(id + ".yaml"));
    if (written.equals("pdf") || written.equals("both")) {
      try (OutputStream file = Files.newOutputStream(out.resolve(id + ".pdf"))) {
        pdf.write(document, file);
      }
    }
    if (written.equals("xlsx") || written.equals("both")) {
      try (OutputStream file = Files.newOutputStream(out.resolve(id + ".xlsx"))) {
        new PlainWorkbook(document).write(file);
      }
    }
  }

  private Document document(Path contract, Path data) throws IOException {
    Agreement agreement =
        value(
            ContractReader.read(
                contract.getFileName().toString(),
                Files.readString(contract),
                ContractFiles.none()));
    Facts facts =
        value(SourceInput.ofFile(data.getFileName().toString(), data).then(readers::read));
    SlaResult result = value(SlaReporting.calculate(agreement.latest(), facts, july, AS_OF));
    ReportFormat format = ReportFormat.of(result.contract().zone(), Locale.ENGLISH);
    return SlaReportAssembler.assemble(SlaView.of(result, List.of(), format)).document();
  }

  private static <T> T value(Checked<T> checked) {
    return checked.value().orElseThrow(() -> new IllegalStateException(checked.problems() + ""));
  }
}
