package dev.nines.cli;

import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import dev.nines.report.Document;
import dev.nines.report.Fact;
import dev.nines.report.StatChart;
import dev.nines.report.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every figure that the sections of a document show: those of facts, tables and charts. */
final class ModelFigures {

  /**
   * A figure as shown.
   *
   * @param text how it is shown
   * @param value the value behind it, where there is one
   * @param drawn whether a page draws it and need not write it
   */
  record Figure(String text, Value value, boolean drawn) {}

  private final List<Figure> found = new ArrayList<>();
  private boolean drawn;

  private ModelFigures() {}

  static List<Figure> of(Document document) {
    ModelFigures figures = new ModelFigures();
    document.sections().forEach(figures::visit);
    return figures.found.stream().distinct().toList();
  }

  private void visit(Object object) {
    if (object instanceof Fact fact) {
      String unit = fact.unit().isEmpty() ? "" : " " + fact.unit();
      add(fact.figure().text() + unit, fact.figure().value());
    } else if (object instanceof Cell cell && isFigure(cell.value())) {
      add(cell.text(), cell.value());
    } else if (object instanceof Chart.Month month) {
      add(month.value(), month.loss().map(ModelFigures::share).orElse(Value.WORDS));
    }
    boolean before = drawn;
    drawn |= object instanceof StatChart;
    if (object instanceof Record whole) {
      for (RecordComponent part : whole.getClass().getRecordComponents()) {
        visit(value(whole, part));
      }
    } else if (object instanceof Iterable<?> items) {
      items.forEach(this::visit);
    } else if (object instanceof Optional<?> optional) {
      optional.ifPresent(this::visit);
    }
    drawn = before;
  }

  private static Value share(Fraction loss) {
    return new Value.Share(Fraction.ONE.minus(loss));
  }

  private static boolean isFigure(Value value) {
    return !(value instanceof Value.Words) && !(value instanceof Value.Place);
  }

  private void add(String text, Value value) {
    if (text.chars().anyMatch(Character::isDigit)) {
      found.add(new Figure(text, value, drawn));
    }
  }

  private static Object value(Record whole, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(part.toString(), e);
    }
  }
}
