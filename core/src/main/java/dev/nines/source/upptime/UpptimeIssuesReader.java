package dev.nines.source.upptime;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
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
import dev.nines.source.tree.TopKeys;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the issues of an Upptime repository, as GitHub's API or command line lists them: an outage
 * is an issue from its opening to its closing, maintenance an issue with its times in a comment of
 * its text. Other issues are left out.
 */
public final class UpptimeIssuesReader implements SourceReader {

  // what GitHub's API gives on a page by itself, and at most
  private static final Set<Integer> FULL = Set.of(30, 100);

  /** Makes a reader; it keeps nothing between two files. */
  public UpptimeIssuesReader() {}

  @Override
  public String kind() {
    return "upptime-issues";
  }

  @Override
  public String title() {
    return "Upptime issues, JSON";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    Set<String> keys = TopKeys.inFirstItem(peek.head());
    boolean issues =
        keys.containsAll(Set.of("number", "title", "labels"))
            && (keys.contains("created_at") || keys.contains("createdAt"));
    boolean ours = issues && UpptimeIssue.TELLS.matcher(peek.head()).find();
    return ours ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    List<Incident> incidents = new ArrayList<>();
    List<MaintenanceWindow> windows = new ArrayList<>();
    List<ApiRecord> all = new ArrayList<>();
    try (Reader text = input.reader()) {
      JsonRecords.Visitor visitor =
          (list, node, before) -> ApiRecord.of(node, log).ifPresent(all::add);
      new JsonRecords(input.name(), Set.of(), log, visitor).read(text);
    } catch (IOException e) {
      return Checked.failed(input.unreadable(e));
    }
    for (ApiRecord record : all) {
      UpptimeIssue issue = new UpptimeIssue(record, log);
      issue.outage().map(i -> about(i, input)).ifPresent(incidents::add);
      issue.maintenance().ifPresent(windows::add);
    }
    if (FULL.contains(all.size())) {
      log.add(cut(input, all.size()));
    }
    return Checked.of(
        Facts.ofRecords(incidents, windows, List.of()), RowProblems.shortened(log.problems()));
  }

  private static Incident about(Incident incident, SourceInput input) {
    return input.service().map(id -> ServiceNamed.in(incident, id)).orElse(incident);
  }

  private static Problem cut(SourceInput input, int count) {
    String message =
        "The file holds %s issues, as many as a page of GitHub's answer: others may be missing."
            .formatted(count);
    return new Problem(
        ProblemCode.INPUT_CUT,
        input.location(),
        String.valueOf(count),
        "fewer than " + count + " issues",
        message);
  }
}
