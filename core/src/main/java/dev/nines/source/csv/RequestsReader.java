package dev.nines.source.csv;

import dev.nines.model.Facts;
import dev.nines.model.RecordedTime;
import dev.nines.model.RequestCount;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.series.TimeOrder;
import dev.nines.source.tree.ScalarKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads request counts: CSV with the columns {@code timestamp,service,total,failed}, one row a
 * slot.
 *
 * <p>Rows of one service and time that differ, as of several machines, are added by whoever counts;
 * rows that are equal as a whole are one.
 */
public final class RequestsReader implements SourceReader {

  private static final ScalarKind<Long> COUNT =
      ScalarKind.of(
          "a whole number, 0 or more",
          text -> ScalarKind.WHOLE.read().apply(text).filter(n -> n >= 0));
  private static final CsvTable TABLE = MonitoringFile.table("total", "failed");
  private static final TimeOrder<RequestCount> ORDER =
      new TimeOrder<>(
          count -> count.at().at(),
          RequestCount::provenance,
          (a, b) -> a.provenance().text().equals(b.provenance().text()));

  /** Makes a reader; it keeps nothing between two files. */
  public RequestsReader() {}

  @Override
  public String kind() {
    return "requests";
  }

  @Override
  public String title() {
    return "Request counts, CSV";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return TABLE.sureness(peek);
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    MonitoringFile file = MonitoringFile.of(TABLE, input);
    Map<String, List<RequestCount>> byService = new LinkedHashMap<>();
    file.forEach(
        row ->
            count(row, file)
                .ifPresent(
                    c -> byService.computeIfAbsent(c.service(), s -> new ArrayList<>()).add(c)));
    List<RequestCount> all = new ArrayList<>();
    byService.values().forEach(counts -> all.addAll(ordered(counts, file.log())));
    return file.with(Facts.ofRequests(all));
  }

  private static Optional<RequestCount> count(CsvRow row, MonitoringFile file) {
    Optional<RecordedTime> time = file.time(row);
    Optional<Long> total = file.cell(row, "total", COUNT);
    Optional<Long> failed = file.cell(row, "failed", COUNT);
    if (time.isEmpty() || total.isEmpty() || failed.isEmpty()) {
      return Optional.empty();
    }
    if (failed.get() > total.get()) {
      file.log()
          .add(CsvTable.damaged(row, "failed", file.cell(row, "failed"), "0 to " + total.get()));
      return Optional.empty();
    }
    return Optional.of(
        new RequestCount(
            file.service(row), time.get(), total.get(), failed.get(), row.provenance()));
  }

  private static List<RequestCount> ordered(List<RequestCount> counts, ProblemLog log) {
    List<RequestCount> ordered = ORDER.of(counts, log);
    List<RequestCount> added = new ArrayList<>();
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).at().at().equals(ordered.get(i - 1).at().at())) {
        added.add(ordered.get(i));
      }
    }
    if (!added.isEmpty()) {
      log.add(added(added));
    }
    return ordered;
  }

  private static Problem added(List<RequestCount> rows) {
    RequestCount first = rows.get(0);
    String message =
        "%s of \"%s\" at a time that another row has too; their counts are added."
            .formatted(rows.size() == 1 ? "A row" : rows.size() + " rows", first.service());
    return new Problem(
        ProblemCode.COUNTS_ADDED,
        first.provenance().location(),
        first.provenance().text(),
        "one row a slot",
        message);
  }
}
