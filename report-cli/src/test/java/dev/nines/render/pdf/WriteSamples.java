package dev.nines.render.pdf;

import dev.nines.render.SampleDocuments;
import dev.nines.render.SampleReports;
import dev.nines.render.StressDocuments;
import dev.nines.report.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the samples to a folder, to be looked at. */
final class WriteSamples {

  private WriteSamples() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, Document> samples = new LinkedHashMap<>();
    samples.put("postmortem", SampleDocuments.postmortem());
    samples.put("sla", SampleReports.sla());
    samples.put("stress", StressDocuments.twoServices());
    samples.put("edges", StressDocuments.edges());
    samples.put("tall", StressDocuments.tallRow());
    samples.put("japanese", WorldDocuments.japanese());
    samples.put("right-to-left", WorldDocuments.rightToLeft());
    samples.put("foreign", StressDocuments.foreignSigns());
    samples.put("rows500", SampleDocuments.document("500 outages", StressDocuments.outages(500)));
    for (Map.Entry<String, Document> sample : samples.entrySet()) {
      for (Paper paper : Paper.values()) {
        Path file = Path.of(arguments[0], sample.getKey() + "-" + paper + ".pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
          PdfRenderer.of(new PdfOptions(paper).with(WorldDocuments.fonts()))
              .render(sample.getValue(), out);
        }
      }
    }
  }
}
