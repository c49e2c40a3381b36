package dev.nines.report.metrics;

import dev.nines.metrics.MetricsResult;
import dev.nines.model.InputFile;
import dev.nines.problem.Problem;
import dev.nines.report.LeftOut;
import dev.nines.report.ReportFormat;
import java.util.List;
import java.util.Objects;

/**
 * What a metrics report is made of.
 *
 * @param result the metrics
 * @param problems what was found while the incidents were read, and the metrics' own problems
 * @param inputs the files, in the order given
 * @param format how things are shown; its zone is that of the metrics
 * @param leftOut how much that is internal was left out
 */
public record MetricsReportInput(
    MetricsResult result,
    List<Problem> problems,
    List<InputFile> inputs,
    ReportFormat format,
    LeftOut leftOut) {

  public MetricsReportInput {
    Objects.requireNonNull(result, "result");
    problems = List.copyOf(problems);
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(leftOut, "leftOut");
  }

  /** Makes the input of a report that leaves nothing out. */
  public MetricsReportInput(
      MetricsResult result, List<Problem> problems, List<InputFile> inputs, ReportFormat format) {
    this(result, problems, inputs, format, LeftOut.NOTHING);
  }

  /** Returns the same of incidents that something internal was left out of. */
  public MetricsReportInput without(LeftOut internal) {
    return new MetricsReportInput(result, problems, inputs, format, internal);
  }
}
