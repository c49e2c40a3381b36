package dev.nines.render.xlsx;

import dev.nines.report.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes formulas in the language of the file format, which is the same in every country. */
final class FormulaText {

  private static final int LONGEST = 8_192;

  private final Places places;

  FormulaText(Places places) {
    this.places = places;
  }

  /**
   * Returns a formula without the sign of equality; absent where it means a cell of a sheet that is
   * split, or is longer than Excel takes.
   */
  Optional<String> of(Formula formula) {
    return write(formula).filter(text -> text.length() <= LONGEST);
  }

  private Optional<String> write(Formula formula) {
    if (formula instanceof Formula.Constant constant) {
      return Optional.of(constant.number().toPlainString());
    }
    if (formula instanceof Formula.Words words) {
      return Optional.of('"' + words.text().replace("\"", "\"\"") + '"');
    }
    if (formula instanceof Formula.Named named) {
      return Optional.of(named.name()).filter(places::isNamed);
    }
    if (formula instanceof Formula.At at) {
      return places.cell(at.sheet(), at.column(), at.row());
    }
    if (formula instanceof Formula.Rows rows) {
      return places.cells(rows.sheet(), rows.column(), rows.first(), rows.last());
    }
    return call((Formula.Call) formula);
  }

  private Optional<String> call(Formula.Call call) {
    List<String> arguments = new ArrayList<>();
    for (Formula argument : call.arguments()) {
      Optional<String> text = write(argument);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(text.get());
    }
    return Optional.of(call(call.function(), arguments));
  }

  private static String call(Formula.Function function, List<String> arguments) {
    return switch (function) {
      case PLUS -> between(arguments, "+");
      case MINUS -> between(arguments, "-");
      case TIMES -> between(arguments, "*");
      case OVER -> between(arguments, "/");
      case BELOW -> between(arguments, "<");
      case AT_MOST -> between(arguments, "<=");
      case ABOVE -> between(arguments, ">");
      case AT_LEAST -> between(arguments, ">=");
      case EQUAL -> between(arguments, "=");
      case LEAST -> named("MIN", arguments);
      case GREATEST -> named("MAX", arguments);
      case ABSOLUTE -> named("ABS", arguments);
      case SUM_BY_ROW -> named("SUMPRODUCT", arguments);
      case SUM -> named("SUM", arguments);
      case SUM_WHERE ->
          named("SUMIF", List.of(arguments.get(1), arguments.get(2), arguments.get(0)));
      case COUNT_POSITIVE -> "COUNTIF(" + arguments.get(0) + ",\">0\")";
      case COUNT_WHERE -> named("COUNTIF", arguments);
      case WHEN -> named("IF", arguments);
      case BOTH -> named("AND", arguments);
      case ROUND -> named("ROUND", arguments);
      case ROUND_UP -> named("ROUNDUP", arguments);
      case ROUND_DOWN -> named("ROUNDDOWN", arguments);
      case SECONDS -> "ROUND(" + arguments.get(0) + "*86400,3)";
    };
  }

  private static String between(List<String> arguments, String sign) {
    return "(" + String.join(sign, arguments) + ")";
  }

  private static String named(String name, List<String> arguments) {
    return name + "(" + String.join(",", arguments) + ")";
  }
}
