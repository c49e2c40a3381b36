package dev.nines.source.csv;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Splits CSV into rows, one after the other: cells parted by commas, quoted where they hold a
 * comma, a quote (doubled) or a line end. Blank lines are no rows. A quote that is never closed
 * ends the table with an error, and so does a row without end, so that no more than one row of so
 * many characters is held.
 */
final class CsvParser {

  private static final int END = -1;
  private static final int LONGEST = 1 << 20;

  private final String file;
  private final Reader text;
  private final ProblemLog log;
  private final StringBuilder row = new StringBuilder();
  private int next;
  private int line;
  private boolean isEndless;

  /**
   * Makes a parser that stands before the first row.
   *
   * @param begin the first line
   * @param text the text, read in small pieces; closed by the caller
   * @param log takes the problems
   */
  CsvParser(SourceLocation begin, Reader text, ProblemLog log) throws IOException {
    this.file = begin.file();
    this.line = begin.line();
    this.text = text;
    this.log = log;
    this.next = read();
  }

  /** Returns the row that a line is; empty for a blank one. */
  static Optional<CsvRow> row(String text, SourceLocation place, ProblemLog log) {
    try {
      return new CsvParser(place, new StringReader(text), log).next();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** Returns the next row; the first is that of the names of the columns; empty at the end. */
  Optional<CsvRow> next() throws IOException {
    while (next != END) {
      SourceLocation begin = SourceLocation.ofLine(file, line);
      List<String> cells = cells(begin);
      if (isEndless) {
        log.add(endless(begin));
        return Optional.empty();
      }
      String whole = row.toString();
      if (next == '\n') {
        line++;
        next = read();
      }
      if (!whole.isBlank()) {
        return Optional.of(new CsvRow(cells, whole, begin));
      }
    }
    return Optional.empty();
  }

  private static Problem endless(SourceLocation begin) {
    String message =
        "The row that begins here has more than %,d characters, as where a quote is never closed."
            + " Nothing from here on is read.";
    return Problem.of(ProblemCode.SYNTAX, begin, String.format(Locale.ROOT, message, LONGEST));
  }

  private List<String> cells(SourceLocation begin) throws IOException {
    List<String> cells = new ArrayList<>();
    row.setLength(0);
    cells.add(cell(begin));
    while (next == ',') {
      take();
      cells.add(cell(begin));
    }
    return cells;
  }

  private String cell(SourceLocation begin) throws IOException {
    while (next == ' ' || next == '\t') {
      take();
    }
    return next == '"' ? quoted(begin) + plain() : plain();
  }

  private String plain() throws IOException {
    int start = row.length();
    while (next != ',' && next != '\n' && next != END) {
      take();
    }
    return row.substring(start).strip();
  }

  private String quoted(SourceLocation begin) throws IOException {
    StringBuilder cell = new StringBuilder();
    take();
    while (next != END) {
      if (next == '"') {
        take();
        if (next != '"') {
          return cell.toString();
        }
      }
      line += next == '\n' ? 1 : 0;
      cell.append((char) next);
      take();
    }
    if (!isEndless) {
      log.add(
          Problem.of(ProblemCode.SYNTAX, begin, "A quote that opens in this row is never closed."));
    }
    return cell.toString();
  }

  private void take() throws IOException {
    row.append((char) next);
    isEndless = row.length() > LONGEST;
    next = isEndless ? END : read();
  }

  // a line ends with a line feed, a carriage return, or both
  private int read() throws IOException {
    int c = text.read();
    if (c != '\r') {
      return c;
    }
    text.mark(1);
    if (text.read() != '\n') {
      text.reset();
    }
    return '\n';
  }
}
