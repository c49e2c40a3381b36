package dev.nines.render.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of tables and of their columns, by which formulas address them. */
final class TableNames {

  // A1 and R1C1 references cannot be names
  private static final Pattern REFERENCE =
      Pattern.compile("[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*|[Cc][0-9]*|[Rr][0-9]*[Cc][0-9]*");

  // Excel takes 255 characters; a number may come behind them
  private static final int LONGEST_HEADING = 200;

  private TableNames() {}

  /** Returns the table name of a sheet name: letters, digits and underscores. */
  static String table(String sheetName) {
    StringBuilder name = new StringBuilder();
    sheetName
        .codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? c : '_')
        .forEach(name::appendCodePoint);
    boolean letterFirst = Character.isLetter(name.codePointAt(0));
    boolean reference = REFERENCE.matcher(name).matches();
    return letterFirst && !reference ? name.toString() : "_" + name;
  }

  /** Returns the sum of what the filters of a table show in one of its columns. */
  static String sum(String table, String heading) {
    return "SUBTOTAL(109," + table + "[" + heading.replaceAll("[\\[\\]#'@]", "'$0") + "])";
  }

  /** Returns the headings wanted, those taken already with a number behind them. */
  static List<String> columns(List<String> wanted) {
    Set<String> used = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String heading : wanted) {
      String clean = clean(heading);
      String name = clean;
      for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
        name = clean + " " + number;
      }
      names.add(name);
    }
    return names;
  }

  // what looks like an escape would have to be escaped in the cell and in the table in two ways
  private static String clean(String heading) {
    String words = heading.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "-");
    String line = SafeText.of(words).text().replaceAll("[\\n\\t]", " ");
    return SafeText.cut(line, LONGEST_HEADING);
  }
}
