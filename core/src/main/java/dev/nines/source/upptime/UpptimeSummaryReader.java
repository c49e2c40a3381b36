package dev.nines.source.upptime;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
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
import java.util.stream.Collectors;

/**
 * Reads {@code summary.json} of an Upptime repository, which says how many minutes of a day a site
 * was down, but not when: no time can be put into a ledger, so that minutes down are an error that
 * says what to use instead.
 */
public final class UpptimeSummaryReader implements SourceReader {

  private static final String MINUTES = "dailyMinutesDown";

  /** Makes a reader; it keeps nothing between two files. */
  public UpptimeSummaryReader() {}

  @Override
  public String kind() {
    return "upptime-summary";
  }

  @Override
  public String title() {
    return "Upptime summary, JSON";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    boolean ours =
        peek.head().contains(MINUTES)
            && TopKeys.inFirstItem(peek.head())
                .containsAll(Set.of("slug", "status", "uptime", MINUTES));
    return ours ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    try (Reader text = input.reader()) {
      JsonRecords.Visitor visitor =
          (list, node, before) -> ApiRecord.of(node, log).ifPresent(site -> site(site, log));
      new JsonRecords(input.name(), Set.of(), log, visitor).read(text);
    } catch (IOException e) {
      return Checked.failed(input.unreadable(e));
    }
    return log.with(Facts.none());
  }

  private static void site(ApiRecord site, ProblemLog log) {
    site.record(MINUTES)
        .filter(days -> !days.mapping().entries().isEmpty())
        .ifPresent(days -> log.add(minutesOnly(site, days)));
  }

  private static Problem minutesOnly(ApiRecord site, ApiRecord days) {
    String told =
        days.mapping().entries().stream()
            .map(day -> minutes(day) + " min on " + day.key())
            .collect(Collectors.joining(", "));
    String message =
        "The summary says how long \"%s\" was down (%s), but not when: no ledger can be made of it."
            + " Use what \"git log\" prints of the repository.";
    return new Problem(
        ProblemCode.NO_TIMES,
        site.locationOf(MINUTES),
        told,
        "",
        message.formatted(site.text("name").orElse(""), told));
  }

  private static String minutes(Node.Entry day) {
    return day.value() instanceof Node.Scalar scalar ? scalar.text() : day.value().described();
  }
}
