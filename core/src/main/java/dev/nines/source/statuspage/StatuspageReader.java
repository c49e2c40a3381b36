package dev.nines.source.statuspage;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tree.JsonRecords;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.TopKeys;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * Reads what a Statuspage's API answers: {@code incidents.json}, {@code
 * scheduled-maintenances.json}, {@code summary.json}, a list of incidents or a single one, and
 * incidents on a line each, also as mirrors of a page keep them.
 */
public final class StatuspageReader implements SourceReader {

  private static final String INCIDENTS = "incidents";
  private static final String PLANNED = "scheduled_maintenances";

  /** Makes a reader; it keeps nothing between two files. */
  public StatuspageReader() {}

  @Override
  public String kind() {
    return "statuspage";
  }

  @Override
  public String title() {
    return "Statuspage API, JSON";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    if (!peek.head().stripLeading().matches("(?s)[\\[{].*")) {
      return Sureness.NO;
    }
    Set<String> top = TopKeys.in(peek.head());
    boolean answer =
        top.contains("page")
            && (top.contains(INCIDENTS)
                || top.contains(PLANNED)
                || top.contains("incident")
                || top.contains("scheduled_maintenance"));
    boolean known =
        answer
            || isRecord(top)
            || isRecord(TopKeys.inFirstItem(peek.head()))
            || isRecord(TopKeys.inFirstOf(INCIDENTS, peek.head()))
            || isRecord(TopKeys.inFirstOf(PLANNED, peek.head()));
    return known ? Sureness.CERTAIN : Sureness.NO;
  }

  private static boolean isRecord(Set<String> keys) {
    // incident.io lists the updates of all incidents under the same key, page by page
    boolean page = keys.contains("pagination_meta");
    return (keys.contains("incident_updates") && !page) || isMirrored(keys);
  }

  private static boolean isMirrored(Set<String> keys) {
    return keys.contains("updates")
        && (keys.contains("entry_id") || keys.contains("status_sequence"));
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    StatusFacts facts = new StatusFacts(input);
    PageLength length = new PageLength(input.location());
    try (Reader text = input.reader()) {
      new JsonRecords(
              input.name(),
              Set.of(INCIDENTS, PLANNED),
              facts.log(),
              (list, record, before) -> take(list, record, before, new Taking(facts, length)))
          .read(text);
    } catch (IOException e) {
      return Checked.failed(input.unreadable(e));
    }
    length.problems().forEach(facts.log()::add);
    return facts.facts();
  }

  // where what is read goes
  private record Taking(StatusFacts facts, PageLength length) {}

  private static void take(String list, Node node, Node.Mapping before, Taking to) {
    ApiRecord.of(node, to.facts().log())
        .ifPresent(
            record -> {
              StatusRecord.Page page = ApiStatus.page(new ApiRecord(before, to.facts().log()));
              to.length().count(list, record);
              take(list, record, page, to.facts());
            });
  }

  private static void take(
      String list, ApiRecord record, StatusRecord.Page page, StatusFacts facts) {
    ApiStatus api = new ApiStatus(page, facts.log());
    if (record.has("incident") || record.has("scheduled_maintenance")) {
      StatusRecord.Page own = ApiStatus.page(record);
      record.record("incident").ifPresent(r -> take(INCIDENTS, r, own, facts));
      record.record("scheduled_maintenance").ifPresent(r -> take(PLANNED, r, own, facts));
    } else if (list.equals(PLANNED) || record.has("scheduled_for")) {
      api.planned(record).ifPresent(facts::planned);
    } else if (record.has("updates") && !record.holds("incident_updates")) {
      new MirrorStatus(facts.log()).incident(record).ifPresent(r -> mirrored(r, facts));
    } else if (list.equals(INCIDENTS) || record.holds("incident_updates")) {
      api.incident(record).ifPresent(facts::incident);
    } else if (!PageLength.isAround(record)) {
      facts.log().add(strange(record));
    }
  }

  private static void mirrored(StatusRecord record, StatusFacts facts) {
    if (record.isMaintenance()) {
      facts.planned(PlannedWork.untimed(record));
    } else {
      facts.incident(record);
    }
  }

  private static Problem strange(ApiRecord record) {
    return Problem.of(
        ProblemCode.ROW_DAMAGED,
        record.location(),
        "This is neither an incident nor a maintenance of a status page; it is left out.");
  }
}
