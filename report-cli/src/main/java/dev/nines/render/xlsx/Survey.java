package dev.nines.render.xlsx;

import dev.nines.report.Cell;
import dev.nines.report.Value;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** Looks at the cells of a column one after the other: what kinds they are, how many digits. */
final class Survey {

  private final Moments.Digits moments = new Moments.Digits();
  private final Set<Class<?>> kinds = new HashSet<>();
  private int lengths;
  private int numbers;
  private int shares;
  private boolean notesNeedColumn;

  /** Takes a cell. */
  void add(Cell cell) {
    add(cell.value());
    notesNeedColumn |= !cell.note().isEmpty() && !isText(cell.value());
  }

  /** Takes a value. */
  Survey add(Value value) {
    if (!isText(value)) {
      kinds.add(value.getClass());
    }
    if (value instanceof Value.Moment moment) {
      moments.add(moment);
    } else if (value instanceof Value.Length length) {
      lengths = Math.max(lengths, Lengths.digits(length));
    } else if (value instanceof Value.Number number) {
      numbers = Math.max(numbers, number.number().scale());
    } else if (value instanceof Value.Share share) {
      shares = Math.max(shares, Shares.decimals(share.share()));
    }
    return this;
  }

  /** Returns whether a note stands under a number, whose cell holds nothing else. */
  boolean notesNeedColumn() {
    return notesNeedColumn;
  }

  /** Returns how values are written in a column of this kind. */
  TypedColumn column(ZoneId zone) {
    return new TypedColumn(
        zone,
        kinds.size() > 1,
        kinds.isEmpty(),
        kinds.contains(Value.Moment.class),
        new TypedColumn.Encoders(
            new Moments(zone, moments.format()),
            new Lengths(lengths),
            new Numbers(numbers),
            new Shares(shares)));
  }

  static boolean isText(Value value) {
    return value instanceof Value.Words || value instanceof Value.Place;
  }
}
