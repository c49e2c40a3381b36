package dev.nines.source.probe;

import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one part of a file. */
final class PartScanner {

  private final long position;
  private final SeriesTable table;
  private final ProblemTally problems = new ProblemTally();
  private final LineScanner scanner;

  /**
   * Starts.
   *
   * @param position where the part begins
   * @param columns where the columns stand
   * @param begin begins with the rows of a series
   */
  PartScanner(long position, ProbeColumns columns, Function<SeriesName, SeriesRuns> begin) {
    this.position = position;
    this.table = new SeriesTable(begin);
    this.scanner = new LineScanner(columns, table, problems);
  }

  /** Returns what a part says that is so many bytes long. */
  Part read(LineBlocks.Filler filler, long length) throws IOException {
    new LineBlocks(scanner).read(filler, length);
    return part();
  }

  /** Returns what all that follows says. */
  Part read(ReadAhead ahead) throws IOException {
    new LineBlocks(scanner).read(ahead);
    return part();
  }

  private Part part() {
    Set<String> plain =
        table.all().stream()
            .filter(series -> series.isPlain)
            .map(series -> series.name.service())
            .collect(Collectors.toSet());
    return new Part(
        position, scanner.lines(), scanner.runs(position), problems, scanner.spaced(), plain);
  }
}
