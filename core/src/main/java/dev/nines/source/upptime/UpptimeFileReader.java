package dev.nines.source.upptime;

import dev.nines.model.Facts;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tree.TopKeys;
import dev.nines.source.tree.TreeParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code history/site.yml} of an Upptime repository, which holds only the newest state of a
 * site: one row, and a warning that the rest is in the log.
 */
public final class UpptimeFileReader implements SourceReader {

  private static final Set<String> KEYS =
      Set.of("url", "status", "code", "responseTime", "lastUpdated", "startTime");

  /** Makes a reader; it keeps nothing between two files. */
  public UpptimeFileReader() {}

  @Override
  public String kind() {
    return "upptime-file";
  }

  @Override
  public String title() {
    return "Upptime history file, YAML";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    boolean said = peek.head().contains("lastUpdated:") && peek.head().contains("startTime:");
    return said && TopKeys.in(peek.head()).containsAll(KEYS) ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    return TreeParser.parse(input)
        .then(
            node -> {
              ProblemLog log = ProblemLog.empty();
              return log.with(
                  ApiRecord.of(node, log)
                      .map(record -> read(record, input, log))
                      .orElse(Facts.none()));
            });
  }

  private static Facts read(ApiRecord record, SourceInput input, ProblemLog log) {
    String word = record.text("status").orElse("");
    Optional<ObservedState> state = ObservedState.ofWord(word.toLowerCase(Locale.ROOT));
    Optional<RecordedTime> at = record.time("lastUpdated");
    if (state.isEmpty() || at.isEmpty()) {
      log.add(
          Problem.of(
              ProblemCode.ROW_DAMAGED,
              record.location(),
              "The file has no \"status\" of up, down or degraded, or no \"lastUpdated\"."));
      return Facts.none();
    }
    String service = input.service().or(() -> record.text("url")).orElse("");
    Provenance place = record.provenance("status");
    log.add(onlyTheNewest(record, service));
    StateSample row = new StateSample(at.get().at(), state.get(), word, place);
    StateSeries series =
        new StateSeries(service, "", StateSeries.Kind.CHANGES, List.of(row), place);
    return Facts.ofMonitoring(List.of(series), List.of(), List.of());
  }

  private static Problem onlyTheNewest(ApiRecord record, String service) {
    String message =
        "The file holds only the newest state of \"%s\", of %s; before it nothing is known. The history"
            + " is what \"git log\" prints of the repository.";
    return Problem.of(
        ProblemCode.INPUT_CUT,
        record.locationOf("lastUpdated"),
        message.formatted(service, record.text("lastUpdated").orElse("")));
  }
}
