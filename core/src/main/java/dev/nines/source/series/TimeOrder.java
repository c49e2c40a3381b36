package dev.nines.source.series;

import dev.nines.model.Provenance;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Puts the rows of one series in order of time and leaves out those that stand twice.
 *
 * @param <T> the kind of row
 * @param at when a row was recorded
 * @param place where it stands
 * @param same whether two rows of one time say the same
 */
public record TimeOrder<T>(
    Function<T, Instant> at, Function<T, Provenance> place, BiPredicate<T, T> same) {

  public TimeOrder {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(same, "same");
  }

  /** Returns the rows in order; rows of one time keep the order of the file. */
  public List<T> of(List<T> rows, ProblemLog log) {
    List<T> ordered = new ArrayList<>(rows);
    List<T> early = early(rows);
    if (!early.isEmpty()) {
      log.add(outOfOrder(early));
      ordered.sort(Comparator.comparing(at));
    }
    return once(ordered, log);
  }

  private List<T> early(List<T> rows) {
    List<T> early = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      if (at.apply(rows.get(i)).isBefore(at.apply(rows.get(i - 1)))) {
        early.add(rows.get(i));
      }
    }
    return early;
  }

  private List<T> once(List<T> ordered, ProblemLog log) {
    List<T> kept = new ArrayList<>(ordered.size());
    int first = 0;
    for (T row : ordered) {
      if (!kept.isEmpty() && !at.apply(kept.get(kept.size() - 1)).equals(at.apply(row))) {
        first = kept.size();
      }
      Optional<T> other = equal(row, kept, first);
      if (other.isPresent()) {
        log.add(twice(row, other.get()));
      } else {
        kept.add(row);
      }
    }
    return kept;
  }

  // nearly every row is the only one of its time
  private Optional<T> equal(T row, List<T> kept, int first) {
    for (int i = first; i < kept.size(); i++) {
      if (same.test(kept.get(i), row)) {
        return Optional.of(kept.get(i));
      }
    }
    return Optional.empty();
  }

  private Problem outOfOrder(List<T> early) {
    return outOfOrder(early.size(), place.apply(early.get(0)));
  }

  /**
   * Returns the problem that rows are earlier than the row before them, the first of them given.
   */
  public static Problem outOfOrder(long count, Provenance first) {
    String message =
        count == 1
            ? "The row is earlier than the row before it; the rows are put in order of time."
            : count
                + " rows, this the first of them, are earlier than the row before them; the rows"
                + " are put in order of time.";
    return new Problem(ProblemCode.OUT_OF_ORDER, first.location(), first.text(), "", message);
  }

  private Problem twice(T row, T other) {
    String message =
        "The row says the same of the same time as %s; it counts once."
            .formatted(place(place.apply(other)));
    Provenance where = place.apply(row);
    return new Problem(ProblemCode.DUPLICATE_RECORD, where.location(), where.text(), "", message);
  }

  /** Returns the place of a row for a sentence about its own file. */
  static String place(Provenance row) {
    SourceLocation place = row.location();
    return place.pointer().isEmpty() ? "line " + place.line() : place.pointer();
  }
}
