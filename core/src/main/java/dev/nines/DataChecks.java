package dev.nines;

import dev.nines.downtime.SeriesComparison;
import dev.nines.model.Facts;
import dev.nines.problem.Problem;
import dev.nines.source.quality.DataQuality;
import dev.nines.source.quality.QualityNotes;
import dev.nines.source.quality.SeriesQuality;
import java.util.ArrayList;
import java.util.List;

/**
 * What data say of themselves, without a contract: what each series covers, and where two series
 * that use the same word disagree.
 *
 * @param series what each series covers
 * @param problems the same as notes, of many series of a file those covered least, and the
 *     disagreements
 */
public record DataChecks(List<SeriesQuality> series, List<Problem> problems) {

  public DataChecks {
    series = List.copyOf(series);
    problems = List.copyOf(problems);
  }

  /** Returns what is to be said of the facts of one or several files. */
  public static DataChecks of(Facts facts) {
    List<SeriesQuality> series = DataQuality.of(facts);
    List<Problem> problems = new ArrayList<>(QualityNotes.of(series));
    problems.addAll(SeriesComparison.ofSeries(facts));
    return new DataChecks(series, problems);
  }
}
