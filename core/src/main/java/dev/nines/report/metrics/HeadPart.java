package dev.nines.report.metrics;

import dev.nines.metrics.MetricsResult;
import dev.nines.model.Incident;
import dev.nines.model.InputFile;
import dev.nines.report.Cell;
import dev.nines.report.Document;
import dev.nines.report.Mark;
import dev.nines.report.ReportFormat;
import dev.nines.report.Tone;
import dev.nines.response.IncidentTimes;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Title, status line and the foot of each page. */
final class HeadPart {

  /** Digits of a hash in the foot of a page. */
  private static final int SHORT = 12;

  /** Files that the foot of a page names. */
  private static final int MOST = 3;

  private final View view;
  private final MetricsResult result;

  HeadPart(View view) {
    this.view = view;
    this.result = view.result();
  }

  Document.Head head() {
    String kind = view.text("kind");
    String title = result.span().map(s -> view.text("title", months(s))).orElse(kind);
    return new Document.Head(provider(), kind, title, status(), running());
  }

  private String running() {
    long incidents = result.overall().incidents().size();
    String count = view.count("incidents-count", incidents);
    return result.span().map(s -> view.text("running", count, days(s))).orElse(count);
  }

  // the one that all incidents are of; none where they are of several
  private String provider() {
    List<String> providers =
        result.overall().incidents().stream()
            .flatMap(i -> i.provider().stream())
            .distinct()
            .limit(2)
            .toList();
    return providers.size() == 1 ? providers.get(0) : "";
  }

  private String months(Interval span) {
    YearMonth first = YearMonth.from(view.format().day(span.from()));
    YearMonth last = YearMonth.from(view.format().day(span.to().minusNanos(1)));
    if (first.equals(last)) {
      return view.format().month(first);
    }
    ReportFormat format = view.format();
    boolean once = first.getYear() == last.getYear();
    boolean yearFirst = format.text("range.year").equals("first");
    return view.text(
        "range",
        once && !yearFirst ? format.monthNoYear(first) : format.month(first),
        once && yearFirst ? format.monthNoYear(last) : format.month(last));
  }

  private List<Cell> status() {
    List<Cell> line = new ArrayList<>();
    long incidents = result.overall().incidents().size();
    line.add(Cell.of(view.count("incidents-count", incidents)).with(Tone.STRONG));
    result.span().map(this::days).ifPresent(days -> line.add(Cell.of(days)));
    long open =
        result.overall().incidents().stream()
            .filter(i -> IncidentTimes.of(i, result.input().asOf()).open())
            .count();
    if (open > 0) {
      String now = view.format().moment(result.input().asOf());
      String text = view.text("still-open", view.format().number(open), now);
      line.add(Cell.of(text).with(Tone.CAUTION).with(Mark.Icon.PROGRESS));
    }
    notCounted("not-real", result.notReal()).ifPresent(line::add);
    notCounted("outside", result.outside()).ifPresent(line::add);
    return line;
  }

  private String days(Interval span) {
    Duration length = span.length();
    return length.compareTo(Duration.ofDays(2)) < 0
        ? view.text("in", view.format().length(length))
        : view.text("in-days", view.format().number(length.plusHours(12).toDays()));
  }

  private Optional<Cell> notCounted(String key, List<Incident> incidents) {
    return incidents.isEmpty()
        ? Optional.empty()
        : Optional.of(Cell.of(view.count(key, incidents.size())).with(Tone.QUIET));
  }

  Document.Footer footer() {
    Interval stretch =
        result.span().orElseGet(() -> Interval.of(result.input().asOf(), result.input().asOf()));
    return new Document.Footer(
        generatedFrom(), view.text("footer.rules", view.format().zoneLine(stretch)));
  }

  private String generatedFrom() {
    List<InputFile> inputs = view.input().inputs();
    if (inputs.isEmpty()) {
      return view.text("footer.none");
    }
    if (inputs.size() > MOST) {
      return view.text("footer.many", view.format().number(inputs.size()));
    }
    List<String> files =
        inputs.stream()
            .map(i -> view.text("footer.file", i.file(), i.sha256().substring(0, SHORT)))
            .toList();
    return view.text("footer.inputs", view.format().list(files));
  }
}
