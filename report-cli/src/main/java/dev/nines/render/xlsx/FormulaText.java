package dev.nines.render.xlsx;

import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes formulas in the language of the file format, which is the same in every country. */
final class FormulaText {

  /** The most characters of a text in a formula that Excel takes. */
  static final int LONGEST_WORDS = 255;

  // the most characters, arguments of a function and levels that Excel takes
  private static final int LONGEST = 8_192;
  private static final int MOST_ARGUMENTS = 255;
  private static final int DEEPEST = 64;

  // of which a chain needs no brackets of its own
  private static final Set<Function> CHAINED =
      EnumSet.of(Function.PLUS, Function.TIMES, Function.LEAST, Function.GREATEST);

  private final Places places;

  FormulaText(Places places) {
    this.places = places;
  }

  /**
   * Returns a formula without the sign of equality; absent where it means a cell of a sheet that is
   * split, or is longer, wider or deeper than Excel takes.
   */
  Optional<String> of(Formula formula) {
    return write(formula).filter(text -> text.length() <= LONGEST && depth(text) <= DEEPEST);
  }

  // brackets inside of texts are counted too, which is rather too deep than too shallow
  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private Optional<String> write(Formula formula) {
    if (formula instanceof Formula.Constant constant) {
      return Optional.of(constant.number().toPlainString());
    }
    if (formula instanceof Formula.Words words) {
      return Optional.of(words.text())
          .filter(text -> text.length() <= LONGEST_WORDS)
          .map(text -> '"' + text.replace("\"", "\"\"") + '"');
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
    List<Formula> chain = chain(call);
    List<String> arguments = new ArrayList<>();
    for (Formula argument : chain) {
      Optional<String> text = write(argument);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(text.get());
    }
    boolean sum = call.function() == Function.PLUS || call.function() == Function.TIMES;
    return Optional.of(arguments)
        .filter(all -> sum || all.size() <= MOST_ARGUMENTS)
        .map(all -> call(call.function(), all));
  }

  // ((a + b) + c) is a + b + c, which Excel computes in the same order
  private static List<Formula> chain(Formula.Call call) {
    List<Formula> chain = new ArrayList<>(call.arguments());
    while (CHAINED.contains(call.function())
        && chain.get(0) instanceof Formula.Call first
        && first.function() == call.function()) {
      chain.remove(0);
      chain.addAll(0, first.arguments());
    }
    return chain;
  }

  private static String call(Function function, List<String> arguments) {
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
