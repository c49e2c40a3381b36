package dev.nines.samples;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.problem.SourceLocation;
import dev.nines.render.pdf.PdfOptions;
import dev.nines.render.pdf.PdfRenderer;
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
import java.util.List;
import java.util.Locale;

/** Computes a month from a status page and a contract, and writes its report. */
public final class MonthlyReport {

  private MonthlyReport() {}

  /**
   * Returns what became of the contract's promises in July 2025.
   *
   * @param folder the folder with {@code contract.yaml} and {@code page.txt}
   * @throws IOException if a file cannot be read
   */
  public static SlaResult july(Path folder) throws IOException {
    // what was promised: one version of one contract
    Contract contract =
        ContractReader.read(
                "contract.yaml",
                Files.readString(folder.resolve("contract.yaml")),
                ContractFiles.none())
            .value()
            .orElseThrow()
            .latest();
    // what happened: the reader is chosen by the content
    Facts facts =
        SourceInput.ofFile("page.txt", folder.resolve("page.txt"))
            .then(SourceReaders.installed()::read)
            .value()
            .orElseThrow();
    // "now" is an argument: the same input gives the same result on any day
    Instant asOf = Instant.parse("2025-08-01T12:00:00Z");
    PeriodExpression july =
        PeriodExpression.parse("2025-07", SourceLocation.ofFile("period")).value().orElseThrow();
    return SlaReporting.calculate(contract, facts, july, asOf).value().orElseThrow();
  }

  /**
   * Writes a result as a PDF.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(SlaResult result, OutputStream out) throws IOException {
    ReportFormat format = ReportFormat.of(result.contract().zone(), Locale.ENGLISH);
    Document document =
        SlaReportAssembler.assemble(SlaView.of(result, List.of(), format)).document();
    PdfRenderer.of(PdfOptions.standard()).render(document, out);
  }
}
