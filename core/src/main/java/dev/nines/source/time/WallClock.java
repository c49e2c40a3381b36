package dev.nines.source.time;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** Reads a local time from the wall clock of one place. */
final class WallClock {

  private WallClock() {}

  static Checked<RecordedTime> read(WrittenTime time, ZoneMeaning meaning, String reading) {
    List<ZoneOffset> offsets = meaning.place().getRules().getValidOffsets(time.local());
    if (offsets.isEmpty()) {
      return Checked.failed(skipped(time, meaning));
    }
    ZoneOffset literal = meaning.literal().orElse(offsets.get(0));
    if (offsets.size() > 1 && !(meaning.literal().isPresent() && offsets.contains(literal))) {
      return Checked.failed(repeated(time, meaning, offsets));
    }
    ZoneOffset offset = offsets.contains(literal) ? literal : offsets.get(0);
    RecordedTime read =
        new RecordedTime(time.local().toInstant(offset), time.text(), reading, time.location());
    return offset.equals(literal)
        ? Checked.of(read)
        : Checked.of(read, List.of(contradicted(time, meaning, read.at())));
  }

  private static Problem skipped(WrittenTime time, ZoneMeaning meaning) {
    ZoneOffsetTransition gap = meaning.place().getRules().getTransition(time.local());
    String message =
        "\"%s\" does not exist: the clock in %s goes from %s to %s."
            .formatted(
                time.text(), meaning.place(), gap.getDateTimeBefore(), gap.getDateTimeAfter());
    String allowed =
        "before " + gap.getDateTimeBefore() + ", or from " + gap.getDateTimeAfter() + " on";
    return new Problem(ProblemCode.TIME_IMPOSSIBLE, time.location(), time.text(), allowed, message);
  }

  private static Problem repeated(WrittenTime time, ZoneMeaning meaning, List<ZoneOffset> offsets) {
    String first = time.local().atOffset(offsets.get(0)).toString();
    String second = time.local().atOffset(offsets.get(1)).toString();
    String message =
        "\"%s\" happens twice, because the clock in %s is set back: %s or %s; write it with its"
            + " offset.";
    return new Problem(
        ProblemCode.TIME_AMBIGUOUS,
        time.location(),
        time.text(),
        first + " or " + second,
        message.formatted(time.text(), meaning.place(), first, second));
  }

  private static Problem contradicted(WrittenTime time, ZoneMeaning meaning, Instant read) {
    String fitting = ZoneWords.wordAt(meaning.place(), read);
    Instant literal = time.local().toInstant(meaning.literal().orElseThrow());
    long minutes = Duration.between(read, literal).toMinutes();
    String message =
        "\"%s\" in \"%s\" contradicts the date: on %s the clock in %s shows %s. It is read as %s,"
            + " %s; \"%s\" read literally would be %s, %s min %s.";
    return new Problem(
        ProblemCode.ZONE_CONTRADICTED,
        time.location(),
        time.zone(),
        fitting,
        message.formatted(
            time.zone(),
            time.text(),
            time.local().toLocalDate(),
            meaning.place(),
            fitting,
            fitting,
            utc(read),
            time.zone(),
            utc(literal),
            Math.abs(minutes),
            minutes > 0 ? "later" : "earlier"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
