package dev.nines.source.csv;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits CSV into rows: cells parted by commas, quoted where they hold a comma, a quote (doubled)
 * or a line end. Blank lines are no rows. A quote that is never closed ends the table with an
 * error.
 */
final class CsvParser {

  private final String file;
  private final String text;
  private final ProblemLog log = ProblemLog.empty();
  private final List<CsvRow> rows = new ArrayList<>();
  private int place;
  private int line = 1;

  private CsvParser(String file, String text) {
    this.file = file;
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Returns all rows, that of the names of the columns first. */
  static Checked<List<CsvRow>> parse(String file, String text) {
    CsvParser parser = new CsvParser(file, text);
    while (parser.place < parser.text.length()) {
      parser.row();
    }
    return parser.log.with(List.copyOf(parser.rows));
  }

  private void row() {
    SourceLocation begin = SourceLocation.ofLine(file, line);
    int start = place;
    List<String> cells = new ArrayList<>();
    do {
      cells.add(cell(begin));
    } while (take(','));
    String whole = text.substring(start, place);
    if (take('\n')) {
      line++;
    }
    if (!whole.isBlank()) {
      rows.add(new CsvRow(cells, whole, begin));
    }
  }

  private String cell(SourceLocation begin) {
    while (place < text.length() && (text.charAt(place) == ' ' || text.charAt(place) == '\t')) {
      place++;
    }
    return take('"') ? quoted(begin) + plain() : plain();
  }

  private String plain() {
    int start = place;
    while (place < text.length() && text.charAt(place) != ',' && text.charAt(place) != '\n') {
      place++;
    }
    return text.substring(start, place).strip();
  }

  private String quoted(SourceLocation begin) {
    StringBuilder cell = new StringBuilder();
    while (place < text.length()) {
      char c = text.charAt(place++);
      if (c == '"' && !take('"')) {
        return cell.toString();
      }
      line += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    log.add(
        Problem.of(ProblemCode.SYNTAX, begin, "A quote that opens in this row is never closed."));
    return cell.toString();
  }

  private boolean take(char c) {
    boolean there = place < text.length() && text.charAt(place) == c;
    place += there ? 1 : 0;
    return there;
  }
}
