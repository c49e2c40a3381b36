package dev.nines.samples;

import dev.nines.model.Facts;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the shift log of a plant, a format of nobody's but this example: a first line {@code shift
 * log, Europe/Berlin} with the zone, then lines {@code FROM;TO;SERVICE;STATE}.
 *
 * <p>Shows all that a reader of another tool needs: see {@code core/docs/sources}.
 */
public final class ShiftLogReader implements SourceReader {

  private static final String HEAD = "shift log, ";
  private static final String ALLOWED = "FROM;TO;SERVICE;STATE";

  /** Makes a reader; the service loader needs it. */
  public ShiftLogReader() {}

  @Override
  public String kind() {
    return "shift-log";
  }

  @Override
  public String title() {
    return "Shift log";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return peek.firstLine().startsWith(HEAD) ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    return input.text().then(text -> read(input, text.lines().toList()));
  }

  private static Checked<Facts> read(SourceInput input, List<String> lines) {
    ProblemLog log = ProblemLog.empty();
    ZoneId zone = ZoneId.of(lines.get(0).substring(HEAD.length()).strip());
    TimeReader times = TimeReader.of(FileZone.named(zone));
    List<Observation> observed = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Provenance row = new Provenance(SourceLocation.ofLine(input.name(), i + 1), lines.get(i));
      observation(row, times, log).ifPresent(observed::add);
    }
    return log.with(Facts.ofRecords(List.of(), List.of(), observed));
  }

  // a broken row is reported with its line, and the rest is read
  private static Optional<Observation> observation(
      Provenance row, TimeReader times, ProblemLog log) {
    String[] cells = row.text().split(";");
    Optional<ObservedState> state =
        cells.length == 4 ? ObservedState.ofWord(cells[3]) : Optional.empty();
    if (state.isEmpty()) {
      log.add(damaged(row));
      return Optional.empty();
    }
    Optional<RecordedTime> from = log.take(times.read(cells[0], row.location()));
    Optional<RecordedTime> to = log.take(times.read(cells[1], row.location()));
    return from.flatMap(
        start -> to.map(end -> new Observation(cells[2], start, end, state.get(), cells[3], row)));
  }

  private static Problem damaged(Provenance row) {
    String message = "The row \"%s\" is not of the form %s.".formatted(row.text(), ALLOWED);
    return new Problem(ProblemCode.ROW_DAMAGED, row.location(), row.text(), ALLOWED, message);
  }
}
