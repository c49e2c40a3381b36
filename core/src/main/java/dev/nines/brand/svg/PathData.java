package dev.nines.brand.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code d} of a path: every command of SVG 1.1, absolute and relative. */
final class PathData {

  private static final Pattern STEP =
      Pattern.compile("\\s*([MmLlHhVvCcSsQqTtAaZz])([^A-DF-Za-df-z]*)");
  private static final Pattern FLAG = Pattern.compile("[\\s,]*([01])");
  private static final String COMMANDS = "MLHVCSQTA";
  private static final int[] NUMBERS = {2, 2, 1, 1, 6, 4, 4, 2, 7};

  private final OutlineMaker maker;
  private char before = ' ';
  private double armX;
  private double armY;

  PathData(OutlineMaker maker) {
    this.maker = maker;
  }

  /** Draws a text; returns whether all of it was understood. */
  boolean draw(String text) {
    Matcher step = STEP.matcher(text);
    int end = 0;
    while (step.find() && step.start() == end) {
      end = step.end();
      char command = step.group(1).charAt(0);
      boolean first = before == ' ';
      if (first && Character.toUpperCase(command) != 'M' || !draw(command, step.group(2))) {
        return false;
      }
    }
    return text.substring(end).isBlank();
  }

  private boolean draw(char command, String rest) {
    char kind = Character.toUpperCase(command);
    if (kind == 'Z') {
      maker.close();
      before = 'Z';
      return rest.isBlank();
    }
    Optional<List<Double>> numbers = kind == 'A' ? arcs(rest) : Numbers.parse(rest);
    int each = NUMBERS[COMMANDS.indexOf(kind)];
    if (numbers.isEmpty() || numbers.get().isEmpty() || numbers.get().size() % each != 0) {
      return false;
    }
    boolean relative = Character.isLowerCase(command);
    for (int i = 0; i < numbers.get().size(); i += each) {
      // further points of a move are lines
      char one = kind == 'M' && i > 0 ? 'L' : kind;
      go(one, new Step(numbers.get().subList(i, i + each), relative));
      before = one;
    }
    return true;
  }

  /** The numbers of one command. */
  private record Step(List<Double> numbers, boolean relative) {}

  private double x(Step step, int index) {
    return step.numbers().get(index) + (step.relative() ? maker.x() : 0);
  }

  private double y(Step step, int index) {
    return step.numbers().get(index) + (step.relative() ? maker.y() : 0);
  }

  private void go(char kind, Step s) {
    switch (kind) {
      case 'M' -> maker.move(x(s, 0), y(s, 1));
      case 'L' -> maker.line(x(s, 0), y(s, 1));
      case 'H' -> maker.line(x(s, 0), maker.y());
      case 'V' -> maker.line(maker.x(), y(s, 0));
      case 'C' -> cubic(x(s, 0), y(s, 1), s, 2);
      case 'S' -> cubic(mirroredX("CS"), mirroredY("CS"), s, 0);
      case 'Q' -> quadratic(x(s, 0), y(s, 1), s, 2);
      case 'T' -> quadratic(mirroredX("QT"), mirroredY("QT"), s, 0);
      case 'A' -> arc(s);
      default -> throw new IllegalStateException("path command " + kind);
    }
  }

  // without a curve before, the arm is where the pen is
  private double mirroredX(String kinds) {
    return kinds.indexOf(before) < 0 ? maker.x() : 2 * maker.x() - armX;
  }

  private double mirroredY(String kinds) {
    return kinds.indexOf(before) < 0 ? maker.y() : 2 * maker.y() - armY;
  }

  private void cubic(double x1, double y1, Step s, int from) {
    double x2 = x(s, from);
    double y2 = y(s, from + 1);
    maker.curve(x1, y1, x2, y2, x(s, from + 2), y(s, from + 3));
    armX = x2;
    armY = y2;
  }

  private void quadratic(double x1, double y1, Step s, int from) {
    maker.quadratic(x1, y1, x(s, from), y(s, from + 1));
    armX = x1;
    armY = y1;
  }

  private void arc(Step s) {
    List<Double> n = s.numbers();
    new Arc(n.get(0), n.get(1), n.get(2), n.get(3) != 0, n.get(4) != 0, x(s, 5), y(s, 6))
        .draw(maker);
  }

  // the two flags of an arc may be written without anything between them and the next number
  private static Optional<List<Double>> arcs(String rest) {
    List<Double> numbers = new ArrayList<>();
    String left = rest;
    while (!left.replace(',', ' ').isBlank()) {
      boolean flag = numbers.size() % 7 == 3 || numbers.size() % 7 == 4;
      Matcher next = (flag ? FLAG : Numbers.NEXT).matcher(left);
      if (!next.lookingAt()) {
        return Optional.empty();
      }
      Optional<Double> number = Numbers.sensible(next.group(1));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.get());
      left = left.substring(next.end());
    }
    return Optional.of(numbers);
  }
}
