package dev.nines.benchmarks;

import dev.nines.SlaReporting;
import dev.nines.credit.SlaResult;
import dev.nines.render.pdf.PdfOptions;
import dev.nines.render.pdf.PdfRenderer;
import dev.nines.render.pdf.page.PdfContents;
import dev.nines.report.Document;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.SlaReportAssembler;
import dev.nines.report.sla.SlaView;
import dev.nines.time.PeriodExpression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The PDF of a report of twenty pages, made again and again by one renderer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PdfBenchmark {

  private static final int PAGES = 20;
  private static final int ROUNDS = 20;
  private static final int DOCUMENTS = 10;
  private static final Instant AS_OF = Instant.parse("2026-02-01T00:00:00Z");
  private static final PeriodExpression YEAR = new PeriodExpression.CalendarYear(Year.of(2025));

  private final PdfRenderer renderer = PdfRenderer.of(PdfOptions.standard());
  private Document document;

  /** Makes a report of twenty pages: the first sections of a year of three services. */
  @Setup
  public void load() throws IOException {
    SlaResult result =
        SlaReporting.calculate(
                Load.contract("calendar-month", 3), Load.facts(3, 60, 4), YEAR, AS_OF)
            .value()
            .orElseThrow();
    Document whole =
        SlaReportAssembler.document(
            SlaView.of(result, List.of(), ReportFormat.of(ZoneOffset.UTC, Locale.ENGLISH)));
    document = firstPages(whole);
    System.out.println(pages(document) + " pages");
  }

  private Document firstPages(Document whole) throws IOException {
    int sections = 1;
    Document part = first(whole, sections);
    while (pages(part) < PAGES) {
      part = first(whole, ++sections);
    }
    return part;
  }

  private static Document first(Document whole, int sections) {
    return new Document(
        whole.head(),
        whole.sections().subList(0, sections),
        whole.footer(),
        List.of(),
        whole.language());
  }

  private int pages(Document part) throws IOException {
    return PdfContents.read(rendered(part)).pages().size();
  }

  private byte[] rendered(Document part) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(part, out);
    return out.toByteArray();
  }

  /** Prints the processor time of one document, which other work on the machine does not enter. */
  public static void main(String[] arguments) throws IOException {
    PdfBenchmark benchmark = new PdfBenchmark();
    benchmark.load();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      long from = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < DOCUMENTS; i++) {
        benchmark.pdfOfTwentyPages();
      }
      long nanos = (threads.getCurrentThreadCpuTime() - from) / DOCUMENTS;
      System.out.printf(Locale.ROOT, "%.1f ms of processor time%n", nanos / 1e6);
    }
  }

  /** Makes the PDF. */
  @Benchmark
  public byte[] pdfOfTwentyPages() throws IOException {
    return rendered(document);
  }
}
