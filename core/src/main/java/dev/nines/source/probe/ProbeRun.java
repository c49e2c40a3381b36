package dev.nines.source.probe;

import dev.nines.model.FurtherRows;
import dev.nines.model.Provenance;
import dev.nines.model.StateSample;
import dev.nines.problem.SourceLocation;
import dev.nines.time.Interval;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Rows of one series that follow one another and say the same. Times are in nanoseconds since 1970.
 *
 * @param from when the first was recorded
 * @param until when the last was recorded
 * @param count how many there are, 1 or more
 * @param widest the longest distance between two of them; 0 where there is one
 * @param widestFrom where the first such distance begins
 * @param state what they say
 * @param line the line of the first; 0 where it is not known
 * @param text the first as it stands; empty inside rows that say up
 */
record ProbeRun(
    long from,
    long until,
    long count,
    long widest,
    long widestFrom,
    ProbeState state,
    long line,
    String text)
    implements Serializable {

  ProbeRun {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(text, "text");
  }

  static ProbeRun ofRow(long at, ProbeState state, long line, String text) {
    return new ProbeRun(at, at, 1, 0, at, state, line, text);
  }

  boolean saysAs(ProbeRun other) {
    return state.equals(other.state);
  }

  // these rows and those of the next run, which says the same
  ProbeRun and(ProbeRun next) {
    ProbeRun wider = next.widest > widest ? next : this;
    long between = next.from - until;
    boolean gapIsWidest = between > widest && between >= next.widest;
    return new ProbeRun(
        from,
        next.until,
        count + next.count,
        gapIsWidest ? between : wider.widest,
        gapIsWidest ? until : wider.widestFrom,
        state,
        line,
        text);
  }

  ProbeRun inside() {
    return new ProbeRun(from, until, count, widest, widestFrom, state, line, "");
  }

  ProbeRun shifted(long lines) {
    return lines == 0
        ? this
        : new ProbeRun(from, until, count, widest, widestFrom, state, line + lines, text);
  }

  StateSample sample(String file) {
    SourceLocation place =
        line > 0 && line <= Integer.MAX_VALUE
            ? SourceLocation.ofLine(file, (int) line)
            : SourceLocation.ofFile(file);
    return new StateSample(
        instant(from), state.state(), state.word(), false, further(), new Provenance(place, text));
  }

  private Optional<FurtherRows> further() {
    Interval between = Interval.of(instant(widestFrom), instant(widestFrom + widest));
    return count == 1
        ? Optional.empty()
        : Optional.of(new FurtherRows(count - 1, instant(until), between));
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
  }
}
