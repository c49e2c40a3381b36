package dev.nines.source.probe;

import dev.nines.model.StateSeries;
import dev.nines.source.Keeping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the series of a file that are not in order once more, and sorts them outside memory.
 *
 * @param file the file
 * @param keeping for what rows are kept
 * @param names the series
 */
record DisorderedSeries(ProbeFile file, Keeping keeping, Set<SeriesName> names) {

  DisorderedSeries {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(keeping, "keeping");
    names = Set.copyOf(names);
  }

  List<StateSeries> read(ProblemTally problems) throws IOException {
    List<ProbeState> states = new ArrayList<>();
    List<SeriesName> order = new ArrayList<>();
    Map<SeriesName, SpilledRuns> spilled = new TreeMap<>();
    try (RowSorter sorter = new RowSorter()) {
      file.read(
          new FileParts.Splitting(1, 1),
          name -> {
            if (!names.contains(name)) {
              return new SeriesRuns(Long.MAX_VALUE);
            }
            order.add(name);
            spilled.put(name, new SpilledRuns(order.size() - 1, states, sorter));
            return spilled.get(name);
          });
      order.forEach(
          name -> spilled.get(name).outOfOrder(name(), headLines()).ifPresent(problems::add));
      return sorted(sorter, order, states, problems);
    }
  }

  private List<StateSeries> sorted(
      RowSorter sorter, List<SeriesName> order, List<ProbeState> states, ProblemTally problems)
      throws IOException {
    long fixed = WholeSeries.nanos(keeping.fixed());
    List<SortedSeries> series = pass(sorter, order.size(), states, new Pass(fixed, problems));
    List<OrderedSeries> whole = whole(series, order);
    long finest =
        whole.stream()
            .filter(OrderedSeries::hides)
            .mapToLong(one -> WholeSeries.nanos(one.allowed()))
            .min()
            .orElse(fixed);
    if (finest < fixed) {
      Pass again = new Pass(finest, new ProblemTally());
      whole = whole(pass(sorter, order.size(), states, again), order);
    }
    List<StateSeries> all = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      all.add(whole.get(i).series(name()).repeating(series.get(i).repeated()));
    }
    return all;
  }

  // once through the sorted rows
  private record Pass(long atMost, ProblemTally problems) {}

  private List<SortedSeries> pass(RowSorter sorter, int count, List<ProbeState> states, Pass pass)
      throws IOException {
    List<SortedSeries> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(new SortedSeries(name(), pass.atMost(), pass.problems()));
    }
    long lines = headLines();
    sorter.forEach(row -> all.get(row.series()).add(row, states.get(row.state()), lines));
    return all;
  }

  private List<OrderedSeries> whole(List<SortedSeries> series, List<SeriesName> names) {
    List<OrderedSeries> whole = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      WholeSeries rows = WholeSeries.of(List.of(series.get(i).piece()), Map.of());
      whole.add(new OrderedSeries(names.get(i), rows, rows.allowed(keeping)));
    }
    return whole;
  }

  private String name() {
    return file.input().name();
  }

  private long headLines() {
    return file.head().line();
  }
}
