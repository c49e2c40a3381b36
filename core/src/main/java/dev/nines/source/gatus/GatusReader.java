package dev.nines.source.gatus;

import dev.nines.model.Facts;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.series.StateRows;
import dev.nines.source.tree.JsonRecords;
import dev.nines.source.tree.TopKeys;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what Gatus's API says of endpoints: their events where it gives any, else their results.
 */
public final class GatusReader implements SourceReader {

  private static final Set<String> KEYS = Set.of("name", "key", "results");

  /** Makes a reader; it keeps nothing between two files. */
  public GatusReader() {}

  @Override
  public String kind() {
    return "gatus";
  }

  @Override
  public String title() {
    return "Gatus endpoints, JSON";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    if (!peek.head().stripLeading().matches("(?s)[\\[{].*")) {
      return Sureness.NO;
    }
    Set<String> keys = new HashSet<>(TopKeys.inFirstItem(peek.head()));
    if (keys.isEmpty()) {
      keys.addAll(TopKeys.in(peek.head()));
    }
    boolean told =
        peek.head().contains("\"conditionResults\"") || peek.head().contains("\"UNHEALTHY\"");
    if (!keys.containsAll(KEYS)) {
      return Sureness.NO;
    }
    return told ? Sureness.CERTAIN : Sureness.LIKELY;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    StateRows changes = new StateRows(StateSeries.Kind.CHANGES);
    StateRows samples = new StateRows(StateSeries.Kind.SAMPLES);
    try (Reader text = input.reader()) {
      JsonRecords.Visitor visitor =
          (list, node, before) ->
              ApiRecord.of(node, log)
                  .map(record -> new GatusEndpoint(record, log))
                  .ifPresent(endpoint -> endpoint.addTo(changes, samples, endpoint.service(input)));
      new JsonRecords(input.name(), Set.of(), log, visitor).read(text);
    } catch (IOException e) {
      return Checked.failed(input.unreadable(e));
    }
    SourceInput unnamed = SourceInput.of(input.name(), input.bytes());
    List<StateSeries> series = new ArrayList<>(changes.series(unnamed, log));
    series.addAll(samples.series(unnamed, log));
    return Checked.of(
        Facts.ofMonitoring(series, List.of(), List.of()), RowProblems.shortened(log.problems()));
  }
}
