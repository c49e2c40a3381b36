package dev.nines.source.probe;

import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.csv.CsvRow;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads rows of any shape: cell by cell from the bytes where nothing is quoted, and as every other
 * table where something is, or where a cell is not plain. Holds state.
 */
final class CellScanner {

  private final ProbeColumns columns;
  private final SeriesTable table;
  private final ProblemTally problems;
  private final ProbeTime times;
  private final ProbeWords words = new ProbeWords();
  private final SpacedNames spaced = new SpacedNames();
  private final int[] from;
  private final int[] to;

  CellScanner(ProbeColumns columns, SeriesTable table, ProblemTally problems, ProbeTime times) {
    this.columns = columns;
    this.table = table;
    this.problems = problems;
    this.times = times;
    this.from = new int[columns.layout().count()];
    this.to = new int[columns.layout().count()];
  }

  SpacedNames spaced() {
    return spaced;
  }

  /** Returns the begin of the next row, when the row has been taken or reported. */
  int read(byte[] b, int begin, RowPlace place) throws CharacterCodingException {
    int feed = Bytes.lineEnd(b, begin);
    int end = feed > begin && b[feed - 1] == '\r' ? feed - 1 : feed;
    if (!isPlain(b, begin, end) || !isSplit(b, begin, end) || !isTaken(b, place)) {
      slowly(b, begin, end, place);
    }
    return feed + 1;
  }

  /** Returns the row as it stands. */
  String text(byte[] b, int begin) {
    int feed = Bytes.lineEnd(b, begin);
    int end = feed > begin && b[feed - 1] == '\r' ? feed - 1 : feed;
    return new String(b, begin, end - begin, StandardCharsets.UTF_8);
  }

  /** Returns the series of a name that ends with a comma; null where it is not plain. */
  KnownSeries plain(byte[] b, int begin) throws CharacterCodingException {
    int end = begin;
    while (b[end] != ',' && b[end] != '\n') {
      end++;
    }
    if (b[end] == '\n' || b[begin] == '"') {
      return null;
    }
    String name = SeriesTable.text(b, begin, end - begin);
    boolean isPlain = name.equals(name.strip()) && name.indexOf('\r') < 0;
    return isPlain ? plainly(table.find(b, begin, end - begin)) : null;
  }

  private static KnownSeries plainly(KnownSeries series) {
    series.isPlain = true;
    return series;
  }

  // nothing but printed ASCII and blanks, and no quote
  private static boolean isPlain(byte[] b, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (b[i] < ' ' && b[i] != '\t' || b[i] == '"') {
        return false;
      }
    }
    return true;
  }

  private boolean isSplit(byte[] b, int begin, int end) {
    int cell = 0;
    int start = begin;
    for (int i = begin; i <= end; i++) {
      if (i == end || b[i] == ',') {
        if (cell == from.length) {
          return false;
        }
        strip(b, cell++, start, i);
        start = i + 1;
      }
    }
    return cell == from.length;
  }

  private void strip(byte[] b, int cell, int begin, int end) {
    int first = begin;
    int last = end;
    while (first < last && isBlank(b[first])) {
      first++;
    }
    while (first < last && isBlank(b[last - 1])) {
      last--;
    }
    from[cell] = first;
    to[cell] = last;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  private boolean isTaken(byte[] b, RowPlace place) throws CharacterCodingException {
    long at = times.read(b, from[columns.time()], to[columns.time()]);
    Optional<ProbeState> state = words.state(cell(b, columns.status()));
    if (at == ProbeTime.NONE || state.isEmpty() || !isLatency(b)) {
      return false;
    }
    KnownSeries series = series(b);
    see(series, b, place);
    series.runs.add(at, state.get(), place);
    return true;
  }

  private boolean isLatency(byte[] b) {
    int latency = columns.latency();
    if (latency < 0) {
      return true;
    }
    int point = digitsBehind(b, from[latency], to[latency]);
    boolean isEmpty = to[latency] == from[latency];
    boolean isWhole = point == to[latency] && point > from[latency];
    boolean isDecimal =
        point > from[latency]
            && point + 1 < to[latency]
            && b[point] == '.'
            && digitsBehind(b, point + 1, to[latency]) == to[latency];
    return to[latency] - from[latency] <= 30 && (isEmpty || isWhole || isDecimal);
  }

  private static int digitsBehind(byte[] b, int begin, int end) {
    int i = begin;
    while (i < end && b[i] >= '0' && b[i] <= '9') {
      i++;
    }
    return i;
  }

  private KnownSeries series(byte[] b) throws CharacterCodingException {
    int service = columns.service();
    String told = columns.file().input().service().orElse("");
    String location = columns.location() < 0 ? "" : cell(b, columns.location());
    return service >= 0 && location.isEmpty()
        ? table.find(b, from[service], to[service] - from[service])
        : table.find(new SeriesName(service < 0 ? told : cell(b, service), location));
  }

  private void see(KnownSeries series, byte[] b, RowPlace place) {
    int service = columns.service();
    if (service < 0) {
      return;
    }
    if (isParted(b, from[service] - 1) && isParted(b, to[service])) {
      series.isPlain = true;
    } else {
      spaced.add(series.name.service(), place.line());
    }
  }

  private static boolean isParted(byte[] b, int at) {
    return at < 0 || !isBlank(b[at]);
  }

  private String cell(byte[] b, int column) {
    return new String(b, from[column], to[column] - from[column], StandardCharsets.US_ASCII);
  }

  // as every other table is read
  private void slowly(byte[] b, int begin, int end, RowPlace place)
      throws CharacterCodingException {
    String text = SeriesTable.text(b, begin, end - begin);
    if (text.indexOf('\r') >= 0) {
      throw new NotLineByLineException("a carriage return ends a line");
    }
    ProblemLog log = ProblemLog.empty();
    SourceLocation there = SourceLocation.ofLine(columns.file().input().name(), line(place));
    Optional<CsvRow> row = columns.layout().row(text, there, log);
    if (log.problems().stream().anyMatch(p -> p.code() == ProblemCode.SYNTAX)) {
      throw new NotLineByLineException("a quoted cell goes on in the next line");
    }
    row.flatMap(r -> ProbeTable.row(r, columns.file().with(log))).ifPresent(r -> add(r, place));
    problems.addAll(log.problems());
  }

  private static int line(RowPlace place) {
    return (int) Math.min(place.line(), Integer.MAX_VALUE);
  }

  private void add(ProbeRow row, RowPlace place) {
    KnownSeries series = table.find(row.name());
    if (columns.service() >= 0 && SpacedNames.isSpaced(row)) {
      spaced.add(row.name().service(), place.line());
    } else {
      series.isPlain = true;
    }
    series.runs.add(Nanos.of(row.time().at()), row.state(), place);
  }
}
