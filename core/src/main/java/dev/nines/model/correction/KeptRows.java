package dev.nines.model.correction;

import dev.nines.model.FurtherRows;
import dev.nines.model.StateSample;
import dev.nines.model.correction.SeriesChange.Stretch;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Takes rows that one row stands for apart where a corrected stretch begins or ends. */
final class KeptRows {

  private KeptRows() {}

  /**
   * Returns parts of which each lies inside a stretch or outside it.
   *
   * @throws Corrector.UnfitException if the times of the rows that are not kept are not known
   */
  static Stream<StateSample> parts(StateSample row, Stretch stretch) {
    Instant from = stretch.from().at();
    Instant to = stretch.to().at();
    if (isWhole(row, from) && isWhole(row, to)) {
      return Stream.of(row);
    }
    if (!row.isEven()) {
      throw new Corrector.UnfitException(
          ProblemCode.CORRECTION_UNFIT,
          stretch.service(),
          "",
          "Of the rows from %s to %s only the first is kept, so that no part of them can be shifted."
              .formatted(row.at(), row.until()));
    }
    long first = before(row, from);
    long end = before(row, to);
    return LongStream.of(0, first, end)
        .distinct()
        .filter(begin -> begin < row.rows())
        .mapToObj(begin -> part(row, begin, next(begin, first, end, row.rows())));
  }

  // whether all rows are before an instant, or none is
  private static boolean isWhole(StateSample row, Instant edge) {
    return !row.at().isBefore(edge) || row.until().isBefore(edge);
  }

  // how many of the rows are before an instant
  private static long before(StateSample row, Instant edge) {
    if (!row.at().isBefore(edge)) {
      return 0;
    }
    long whole = Duration.between(row.at(), edge).minusNanos(1).dividedBy(row.widest());
    return Math.min(row.rows(), whole + 1);
  }

  private static long next(long begin, long first, long end, long rows) {
    return LongStream.of(first, end, rows).filter(edge -> edge > begin).min().orElseThrow();
  }

  private static StateSample part(StateSample row, long first, long end) {
    Instant from = row.at().plus(row.widest().multipliedBy(first));
    Instant until = row.at().plus(row.widest().multipliedBy(end - 1));
    Optional<FurtherRows> further =
        end - first == 1
            ? Optional.empty()
            : Optional.of(
                new FurtherRows(
                    end - first - 1, until, Interval.of(from, from.plus(row.widest()))));
    return new StateSample(from, row.state(), row.word(), row.soft(), further, row.provenance());
  }
}
