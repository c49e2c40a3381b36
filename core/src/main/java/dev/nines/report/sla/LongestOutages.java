package dev.nines.report.sla;

import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.report.ReportFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outages that have a row in a document: all, or of very many the longest.
 *
 * @param all the outages, in order of time
 */
record LongestOutages(List<OutageRow> all) {

  /** Rows of a document; of more outages it shows the longest fifty. */
  private static final int MOST = 200;

  private static final int LONGEST = 50;

  LongestOutages {
    all = List.copyOf(all);
  }

  /** Returns those that have a row, in order of time. */
  List<OutageRow> shown() {
    return all.size() <= MOST
        ? all
        : all.stream()
            .sorted(Comparator.comparing((OutageRow r) -> r.outage().counted()).reversed())
            .limit(LONGEST)
            .sorted(Comparator.comparingInt(OutageRow::number))
            .toList();
  }

  /** Returns how many are left out, and how much of them counts; absent where none is. */
  Optional<String> leftOut(ReportFormat format) {
    List<OutageRow> shown = shown();
    Fraction rest = counted(all).minus(counted(shown));
    return shown.size() == all.size()
        ? Optional.empty()
        : Optional.of(
            format.text(
                "outages.left-out",
                format.number(shown.size()),
                format.number(all.size() - shown.size()),
                format.length(rest)));
  }

  private static Fraction counted(List<OutageRow> rows) {
    return sum(rows, Outage::counted);
  }

  /** Returns the sum of a length over outages. */
  static Fraction sum(List<OutageRow> rows, Function<Outage, Fraction> length) {
    return Fraction.sum(rows.stream().map(OutageRow::outage).map(length).toList());
  }
}
