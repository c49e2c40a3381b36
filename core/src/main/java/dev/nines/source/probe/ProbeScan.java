package dev.nines.source.probe;

import dev.nines.model.StateSeries;
import dev.nines.problem.ProblemLog;
import dev.nines.source.Keeping;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a large file of probes without keeping the rows that say nothing new: once where the rows
 * of each service are in order and it keeps its pace, else once more. Holds what it has met.
 */
final class ProbeScan {

  private final SourceInput input;
  private final Keeping keeping;
  private final FileParts.Splitting splitting;
  private final ProblemTally problems = new ProblemTally();
  private final SpacedNames spaced = new SpacedNames();
  private final Set<String> plain = new HashSet<>();
  private ProbeRuns runs = ProbeRuns.none();

  ProbeScan(SourceInput input, Keeping keeping, FileParts.Splitting splitting) {
    this.input = input;
    this.keeping = keeping;
    this.splitting = splitting;
  }

  /**
   * Returns the series, those first that stand first in the file.
   *
   * @throws IOException if the file cannot be read
   * @throws NotLineByLineException if it cannot be read line by line
   */
  List<StateSeries> read() throws IOException {
    ProblemLog log = ProblemLog.empty();
    Optional<ProbeFile> file = ProbeFile.open(input, log);
    problems.addAll(log.problems());
    if (file.isEmpty()) {
      return List.of();
    }
    long fixed = WholeSeries.nanos(keeping.fixed());
    List<Part> parts = read(file.get(), fixed);
    List<OrderedSeries> ordered = runs.ordered(keeping);
    long hidden =
        ordered.stream()
            .filter(OrderedSeries::hides)
            .mapToLong(one -> WholeSeries.nanos(one.allowed()))
            .min()
            .orElse(fixed);
    if (hidden < fixed) {
      parts = read(file.get(), hidden);
      ordered = runs.ordered(keeping);
    }
    report(parts, file.get().head().line());
    return all(file.get(), ordered);
  }

  private List<Part> read(ProbeFile file, long atMost) throws IOException {
    List<Part> parts = file.read(splitting, name -> new SeriesRuns(atMost));
    TreeMap<Long, Long> head = new TreeMap<>(Map.of(-1L, (long) file.head().line()));
    runs = new ProbeRuns(new TreeMap<>(), head);
    parts.forEach(part -> runs = runs.merge(part.runs()));
    return parts;
  }

  private void report(List<Part> parts, long headLines) {
    long lines = headLines;
    for (Part part : parts) {
      problems.addPart(part.problems(), lines);
      spaced.addPart(part.spaced(), lines);
      plain.addAll(part.plain());
      lines += part.lines();
    }
  }

  private List<StateSeries> all(ProbeFile file, List<OrderedSeries> ordered) throws IOException {
    List<StateSeries> all = new ArrayList<>();
    ordered.forEach(one -> all.add(one.series(input.name())));
    Set<SeriesName> disordered = runs.disordered();
    if (!disordered.isEmpty()) {
      all.addAll(new DisorderedSeries(file, keeping, disordered).read(problems));
    }
    Map<SeriesName, Long> lines = runs.firstLines();
    all.sort(Comparator.comparing(s -> lines.get(new SeriesName(s.service(), s.location()))));
    return all;
  }

  /** Returns the problems of the rows. */
  ProblemTally problems() {
    return problems;
  }

  /** Returns the first lines of services that stand in white space there and without elsewhere. */
  Map<String, Long> spaced() {
    Map<String, Long> both = spaced.firstLines();
    both.keySet().retainAll(plain);
    return both;
  }
}
