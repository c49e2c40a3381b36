package dev.nines.source.contract;

import dev.nines.contract.Figure;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Observe;
import dev.nines.contract.Quantity;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the figures that promises, remedies and rights look at. */
final class FigureReader {

  private static final Pattern PERCENTILE = Pattern.compile("p([1-9]|[1-9]\\d)");

  private static final ScalarKind<Figure> PERCENTILE_KIND =
      ScalarKind.of("a percentile such as p95", FigureReader::percentile);

  /** The figures of what is up or down. */
  static final Set<Figure.Named> OF_UPTIME =
      EnumSet.range(Figure.Named.UPTIME, Figure.Named.OUTAGES);

  /** The figures of single values, beside percentiles, within and beyond. */
  static final Set<Figure.Named> OF_VALUES = EnumSet.complementOf(EnumSet.copyOf(OF_UPTIME));

  private FigureReader() {}

  /** Returns a figure of what is observed; reports one that it does not have. */
  static Optional<Figure> read(NodeReader value, Observe.What what, Scope scope) {
    return any(what, scope).read(value).filter(figure -> fits(figure, what, value));
  }

  private static Choice<Figure> any(Observe.What what, Scope scope) {
    FigureUnit unit = what instanceof Observe.Times ? FigureUnit.TIME : FigureUnit.METRIC;
    ScalarKind<Quantity> limit = Quantities.of(unit, scope.businessHours());
    Choice<Figure> choice = Choice.<Figure>of("a figure").form(PERCENTILE_KIND);
    for (Figure.Named figure : Figure.Named.values()) {
      choice.word(figure.word(), figure);
    }
    return choice
        .key("within", value -> value.as(limit).map(Figure.Within::new))
        .key("beyond", value -> value.as(limit).map(Figure.Beyond::new));
  }

  private static boolean fits(Figure figure, Observe.What what, NodeReader value) {
    if (isOfUptime(figure) == isUptime(what)) {
      return true;
    }
    reportUnfit(figure, what, value);
    return false;
  }

  /** Reports a figure that what is observed does not have. */
  static void reportUnfit(Figure figure, Observe.What what, NodeReader value) {
    value.log().add(unfit(figure.word(), what, value.location()));
  }

  static Problem unfit(String word, Observe.What what, SourceLocation place) {
    String message =
        "\"%s\" is no figure of %s; allowed is %s.".formatted(word, name(what), allowed(what));
    return Say.contradiction(place, word, allowed(what), message);
  }

  private static boolean isOfUptime(Figure figure) {
    return figure instanceof Figure.Named named && OF_UPTIME.contains(named);
  }

  /** Returns whether what is observed is up or down, or good or bad. */
  static boolean isUptime(Observe.What what) {
    return !(what instanceof Observe.Metric || what instanceof Observe.Times);
  }

  private static String name(Observe.What what) {
    String word = what.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return what instanceof Observe.Metric ? "a metric" : word;
  }

  private static String allowed(Observe.What what) {
    Set<Figure.Named> named = isUptime(what) ? OF_UPTIME : OF_VALUES;
    String words = named.stream().map(Figure.Named::word).collect(Collectors.joining(", "));
    return "one of " + words + (isUptime(what) ? "" : ", a percentile such as p95, within, beyond");
  }

  private static Optional<Figure> percentile(String text) {
    return PERCENTILE.matcher(text).matches()
        ? Optional.of(new Figure.Percentile(Integer.parseInt(text.substring(1))))
        : Optional.empty();
  }

  /** Returns the words of the figures that a right may look at. */
  static List<String> words() {
    return List.of(Figure.Named.values()).stream().map(Figure.Named::word).toList();
  }
}
