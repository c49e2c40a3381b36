package dev.nines.source.csv;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tree.ScalarKind;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with named columns, whose broken rows are reported and left out. Columns stand in any
 * order; those that the table does not have are ignored with a note.
 *
 * @param columns the names of the columns that it must have, in lower case
 * @param more the columns that it can have besides; empty cells where it has not
 * @param aliases other names of columns, each with the name that it stands for where that is not
 *     there
 */
public record CsvTable(List<String> columns, List<String> more, Map<String, String> aliases) {

  public CsvTable {
    columns = List.copyOf(columns);
    more = List.copyOf(more);
    aliases = Map.copyOf(aliases);
  }

  /** Returns a table with these columns. */
  public static CsvTable of(String... columns) {
    return new CsvTable(List.of(columns), List.of(), Map.of());
  }

  /** Returns a table that can have further columns. */
  public CsvTable with(String... columns) {
    return new CsvTable(this.columns, List.of(columns), aliases);
  }

  /** Returns a table of which a column can have another name. */
  public CsvTable withAlias(String alias, String column) {
    return new CsvTable(columns, more, Map.of(alias, column));
  }

  /** Returns whether a file begins with these columns, in whatever order. */
  public Sureness sureness(SourcePeek peek) {
    List<String> names = names(Arrays.asList(peek.firstLine().split(",")));
    if (!names.containsAll(columns)) {
      return Sureness.NO;
    }
    return strange(names).isEmpty() ? Sureness.CERTAIN : Sureness.LIKELY;
  }

  /**
   * Returns what each row is; none for one that is reported.
   *
   * @param input the file
   * @param log takes the problems
   * @param fact the value of a row whose cells stand in the order of {@link #columns} and {@link
   *     #more}; empty for one that it has reported
   */
  public <T> List<T> read(SourceInput input, ProblemLog log, Function<CsvRow, Optional<T>> fact) {
    List<T> facts = new ArrayList<>();
    forEach(input, log, row -> fact.apply(row).ifPresent(facts::add));
    return facts;
  }

  /**
   * Hands on the rows of a file, one after the other, without those that are reported.
   *
   * @param input the file
   * @param log takes the problems
   * @param user takes each row, its cells in the order of {@link #columns} and {@link #more}
   */
  public void forEach(SourceInput input, ProblemLog log, Consumer<CsvRow> user) {
    try (Reader text = input.reader()) {
      forEach(new CsvParser(begin(input), text, log), log, user);
    } catch (IOException e) {
      log.add(input.unreadable(e));
    }
  }

  private static SourceLocation begin(SourceInput input) {
    return SourceLocation.ofLine(input.name(), input.bytes().firstLine());
  }

  private void forEach(CsvParser parser, ProblemLog log, Consumer<CsvRow> user) throws IOException {
    Optional<CsvLayout> layout = parser.next().flatMap(header -> layout(header, log));
    if (layout.isEmpty()) {
      return;
    }
    for (Optional<CsvRow> row = parser.next(); row.isPresent(); row = parser.next()) {
      layout.get().ordered(row.get(), log).ifPresent(user);
    }
  }

  private Optional<CsvLayout> layout(CsvRow header, ProblemLog log) {
    List<String> names = names(header);
    return hasColumns(header, log)
        ? Optional.of(new CsvLayout(names.size(), places(names)))
        : Optional.empty();
  }

  /** Returns where the columns stand in a file; empty and reported where one is missing. */
  public Optional<CsvLayout> layout(String header, SourceLocation place, ProblemLog log) {
    return CsvParser.row(header, place, log).flatMap(row -> layout(row, log));
  }

  private boolean hasColumns(CsvRow header, ProblemLog log) {
    List<String> names = names(header);
    List<String> strange = strange(names);
    boolean whole = names.containsAll(columns);
    if (!whole) {
      log.add(withoutColumns(header, names));
    } else if (!strange.isEmpty()) {
      log.add(ignored(header, strange));
    }
    return whole;
  }

  private List<String> names(CsvRow header) {
    return names(header.cells());
  }

  private List<String> names(List<String> header) {
    List<String> names = header.stream().map(CsvTable::name).toList();
    return names.stream()
        .map(name -> names.contains(aliases.get(name)) ? name : aliases.getOrDefault(name, name))
        .toList();
  }

  private List<Integer> places(List<String> names) {
    return Stream.concat(columns.stream(), more.stream()).map(names::indexOf).toList();
  }

  /** Returns the text of a cell; empty where the table has no such column. */
  public String cell(CsvRow row, String column) {
    int place = columns.indexOf(column);
    return row.cells().get(place < 0 ? columns.size() + more.indexOf(column) : place);
  }

  /** Returns the value of a cell; empty and reported, with its row left out, where it is none. */
  public <T> Optional<T> cell(CsvRow row, String column, ScalarKind<T> kind, ProblemLog log) {
    String text = cell(row, column);
    Optional<T> value = kind.read().apply(text);
    if (value.isEmpty()) {
      log.add(damaged(row, column, text, kind.allowed()));
    }
    return value;
  }

  /** Returns the problem that a cell is not what is allowed, so that its row is left out. */
  public static Problem damaged(CsvRow row, String column, String text, String allowed) {
    String message =
        "\"%s\" is \"%s\"; allowed is %s. The row is left out.".formatted(column, text, allowed);
    return new Problem(ProblemCode.ROW_DAMAGED, row.location(), text, allowed, message);
  }

  private List<String> strange(List<String> names) {
    return names.stream().filter(n -> !columns.contains(n) && !more.contains(n)).toList();
  }

  private Problem withoutColumns(CsvRow header, List<String> names) {
    String wanted = String.join(",", columns);
    String message =
        "The columns are \"%s\"; they must be \"%s\".".formatted(String.join(",", names), wanted);
    return new Problem(ProblemCode.MISSING_KEY, header.location(), header.text(), wanted, message);
  }

  private Problem ignored(CsvRow header, List<String> strange) {
    String found = strange.stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
    String message =
        strange.size() == 1
            ? "The column %s is none of this kind of table and is not read."
            : "The columns %s are none of this kind of table and are not read.";
    String allowed =
        String.join(",", columns) + (more.isEmpty() ? "" : "," + String.join(",", more));
    return new Problem(
        ProblemCode.COLUMN_IGNORED, header.location(), found, allowed, message.formatted(found));
  }

  private static String name(String cell) {
    return cell.strip().replace("\"", "").toLowerCase(Locale.ROOT);
  }
}
