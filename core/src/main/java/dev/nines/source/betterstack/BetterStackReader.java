package dev.nines.source.betterstack;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.api.ServiceNamed;
import dev.nines.source.tree.JsonRecords;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.TopKeys;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads incidents as Better Stack's uptime API answers them, a page of them or a single one. */
public final class BetterStackReader implements SourceReader {

  private static final String DATA = "data";

  /** Makes a reader; it keeps nothing between two files. */
  public BetterStackReader() {}

  @Override
  public String kind() {
    return "better-stack";
  }

  @Override
  public String title() {
    return "Better Stack incidents, JSON";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    String head = peek.head();
    boolean ours =
        head.contains("\"attributes\"")
            && head.contains("\"started_at\"")
            && (head.contains("\"cause\"") || head.contains("\"incident_group_id\""))
            && head.replaceAll("\\s", "").contains("\"type\":\"incident\"")
            && TopKeys.in(head).contains(DATA);
    return ours ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    Map<String, Incident> incidents = new LinkedHashMap<>();
    try (Reader text = input.reader()) {
      new JsonRecords(
              input.name(), Set.of(DATA), log, (list, node, before) -> take(node, incidents, log))
          .read(text);
    } catch (IOException e) {
      return Checked.failed(input.unreadable(e));
    }
    List<Incident> all =
        incidents.values().stream()
            .map(i -> input.service().map(id -> ServiceNamed.in(i, id)).orElse(i))
            .toList();
    return Checked.of(
        Facts.ofRecords(all, List.of(), List.of()), RowProblems.shortened(log.problems()));
  }

  private static void take(Node node, Map<String, Incident> incidents, ProblemLog log) {
    ApiRecord.of(node, log)
        .ifPresent(
            record -> {
              if (record.has("attributes")) {
                add(record, incidents, log);
              } else {
                around(record, incidents, log);
              }
            });
  }

  // what stands beside the list: whether there is a next page; or a single incident
  private static void around(ApiRecord record, Map<String, Incident> incidents, ProblemLog log) {
    if (record.has(DATA)) {
      record.record(DATA).ifPresent(single -> add(single, incidents, log));
    }
    record
        .record("pagination")
        .filter(pages -> pages.has("next"))
        .ifPresent(pages -> log.add(cut(pages)));
  }

  private static void add(ApiRecord record, Map<String, Incident> incidents, ProblemLog log) {
    MonitorIncident.read(record, log)
        .ifPresent(
            incident -> {
              Incident earlier = incidents.putIfAbsent(incident.id(), incident);
              if (earlier != null) {
                log.add(twice(incident, earlier));
              }
            });
  }

  private static Problem twice(Incident incident, Incident earlier) {
    String message =
        "The incident \"%s\" stands twice, first on line %s; the first is taken."
            .formatted(incident.id(), earlier.provenance().location().line());
    return new Problem(
        ProblemCode.DUPLICATE_RECORD, incident.provenance().location(), incident.id(), "", message);
  }

  private static Problem cut(ApiRecord pages) {
    return new Problem(
        ProblemCode.INPUT_CUT,
        pages.locationOf("next"),
        pages.text("next").orElse(""),
        "",
        "There is a next page; the incidents on it are in no figure.");
  }
}
