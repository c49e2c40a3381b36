package dev.nines.report.metrics;

import dev.nines.report.Document;
import dev.nines.report.Report;
import dev.nines.report.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the metrics report of incidents: how long each measurement takes, its definition and
 * figures, groups, months, phases, failures, a comparison, what could be seen, severity, causes,
 * problems and sources.
 *
 * <p>A mean has no arrow, and nothing is coloured as better or worse: a sentence says what the test
 * shows.
 */
public final class MetricsAssembler {

  private MetricsAssembler() {}

  /** Returns the report for people and for programs. */
  public static Report report(MetricsReportInput input) {
    return new Report(assemble(input), MetricsData.of(input));
  }

  /** Returns the document. */
  public static Document assemble(MetricsReportInput input) {
    View view = new View(input);
    HeadPart head = new HeadPart(view);
    return new Document(
        head.head(),
        sections(view),
        head.footer(),
        new MetricsSheets(view).sheets(),
        input.format().words());
  }

  private static List<Section> sections(View view) {
    List<Section> sections = new ArrayList<>();
    sections.add(new DistributionPart(view).section());
    sections.add(new DefinitionsPart(view).section());
    view.result().compared().ifPresent(c -> sections.add(new ComparisonPart(view, c).section()));
    new SummaryPart(view).section().ifPresent(sections::add);
    view.result().counts().ifPresent(c -> sections.addAll(new TimePart(view, c).sections()));
    sections.addAll(new GroupsPart(view).sections());
    new PhasesPart(view).section().ifPresent(sections::add);
    sections.add(new FailuresPart(view).section());
    sections.addAll(new CausesPart(view).sections());
    sections.addAll(new LimitsPart(view).sections());
    sections.add(new ProblemsPart(view).section());
    return sections;
  }
}
