package dev.nines.source.prometheus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.BrokenJson;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.series.StateRows;
import dev.nines.source.series.TimeOrder;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads answers of Prometheus to a range query: {@code /api/v1/query_range}, result type {@code
 * matrix}.
 *
 * <p>A series of nothing but 0, 1 and NaN says what was down, up and unknown; a point that is
 * missing says nothing, so that a gap is unknown once the sample before it is stale. Other series
 * are metrics. A series is named by all its labels.
 */
public final class PrometheusReader implements SourceReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern ANSWER =
      Pattern.compile(
          "\"resultType\"\\s*:\\s*\"(matrix|vector|scalar)\""
              + "|\"status\"\\s*:\\s*\"error\"\\s*,\\s*\"errorType\"");
  private static final Pattern LIST =
      Pattern.compile("\\s*\\[\\s*\\{\\s*\"metric\"\\s*:\\s*\\{[^}]*}\\s*,\\s*\"values\"(?s:.*)");
  private static final TimeOrder<MetricSample> ORDER =
      new TimeOrder<>(
          sample -> sample.at().at(),
          MetricSample::provenance,
          (a, b) -> a.value().equals(b.value()));

  /** Makes a reader; it keeps nothing between two files. */
  public PrometheusReader() {}

  @Override
  public String kind() {
    return "prometheus";
  }

  @Override
  public String title() {
    return "Prometheus range query, JSON";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    if (!peek.firstLine().startsWith("{") && !peek.firstLine().startsWith("[")) {
      return Sureness.NO;
    }
    boolean own = ANSWER.matcher(peek.head()).find() || LIST.matcher(peek.head()).matches();
    return own ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    Collected collected = new Collected(input, log);
    try (Reader text = input.reader();
        JsonParser parser = JSON.createParser(text)) {
      new Matrix(input.name(), parser, log, collected::add).read();
    } catch (JsonProcessingException e) {
      log.add(BrokenJson.of(input.name(), e));
    } catch (IOException e) {
      log.add(input.unreadable(e));
    }
    Facts facts = collected.facts();
    return Checked.of(facts, RowProblems.shortened(log.problems()));
  }

  /** The facts of the series so far. */
  private static final class Collected {
    private final SourceInput input;
    private final ProblemLog log;
    private final StateRows rows = new StateRows(StateSeries.Kind.SAMPLES);
    private final List<MetricSample> metrics = new ArrayList<>();

    Collected(SourceInput input, ProblemLog log) {
      this.input = input;
      this.log = log;
    }

    void add(PointSeries series) {
      String word = series.labels().word();
      String service = input.service().orElse(word);
      String location = input.service().isPresent() ? word : "";
      if (!series.isOfStates()) {
        metrics.addAll(metrics(series, service));
        return;
      }
      if (!series.isNamedSo()) {
        log.add(taken(series));
      }
      for (Point point : series.points()) {
        rows.add(service, location, PointSeries.state(point));
      }
    }

    private List<MetricSample> metrics(PointSeries series, String service) {
      List<MetricSample> samples = new ArrayList<>();
      for (Point point : series.points()) {
        series.metric(point, service).ifPresentOrElse(samples::add, () -> noNumber(point));
      }
      return ORDER.of(samples, log);
    }

    // NaN says that there is no value, which an absent point says too
    private void noNumber(Point point) {
      if (!point.isNone()) {
        String message = "\"%s\" is no number and is left out.".formatted(point.value());
        log.add(
            new Problem(
                ProblemCode.ROW_DAMAGED, point.place(), point.value(), "a number", message));
      }
    }

    private static Problem taken(PointSeries series) {
      String message =
          "The series \"%s\" holds only 0 and 1; it is taken as states, 1 as up and 0 as down.";
      return new Problem(
          ProblemCode.VALUES_AS_STATES,
          series.place(),
          series.labels().word(),
          "",
          message.formatted(series.labels().word()));
    }

    Facts facts() {
      return Facts.ofMonitoring(rows.series(input, log), List.of(), metrics);
    }
  }
}
