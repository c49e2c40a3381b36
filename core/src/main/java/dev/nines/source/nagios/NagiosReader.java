package dev.nines.source.nagios;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads logs of Nagios and Icinga, current and archived: lines of {@code [seconds since 1970]} and
 * what happened to a {@code host} or {@code host;service}.
 *
 * <p>States are a list of changes; while the program does not run nothing is known. A downtime is
 * maintenance, announced by the command that scheduled it where the log has that. A problem that
 * somebody acknowledged is an incident besides.
 */
public final class NagiosReader implements SourceReader {

  private static final Set<String> OWN = Set.of("LOG ROTATION", "LOG VERSION");

  /** Makes a reader; it keeps nothing between two files. */
  public NagiosReader() {}

  @Override
  public String kind() {
    return "nagios";
  }

  @Override
  public String title() {
    return "Nagios or Icinga log";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    List<LogLine> lines = peek.lines().stream().flatMap(l -> line(peek, l).stream()).toList();
    if (lines.isEmpty()) {
      return Sureness.NO;
    }
    return lines.stream().anyMatch(NagiosReader::isOwn) ? Sureness.CERTAIN : Sureness.POSSIBLE;
  }

  private static Optional<LogLine> line(SourcePeek peek, String text) {
    return LogLine.of(text, SourceLocation.ofFile(peek.file()));
  }

  private static boolean isOwn(LogLine line) {
    return OWN.contains(line.type())
        || LoggedState.isSaidBy(line.type())
        || line.type().endsWith("DOWNTIME ALERT");
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    LogFile file = new LogFile(input.service(), log);
    try (BufferedReader text = new BufferedReader(input.reader())) {
      int number = 0;
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        number++;
        file.line(line, SourceLocation.ofLine(input.name(), number));
      }
    } catch (IOException e) {
      log.add(input.unreadable(e));
    }
    Facts facts = file.facts();
    return Checked.of(facts, RowProblems.shortened(log.problems()));
  }
}
