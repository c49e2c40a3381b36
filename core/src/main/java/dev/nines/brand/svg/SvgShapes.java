package dev.nines.brand.svg;

import dev.nines.brand.Vector;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the elements of a drawing into shapes, one after the other. */
final class SvgShapes {

  private static final int MOST = 5000;
  private static final String ALLOWED =
      "g, path, rect, circle, ellipse, line, polyline, polygon, title, desc, metadata";
  private static final String PROPERTIES =
      "fill, fill-rule, stroke, stroke-width, stroke-linecap, stroke-linejoin and transform";

  /** The numbers of each shape. */
  private static final Map<String, List<String>> NUMBERS =
      Map.of(
          "rect", List.of("x", "y", "width", "height", "rx", "ry"),
          "circle", List.of("cx", "cy", "r"),
          "ellipse", List.of("cx", "cy", "rx", "ry"),
          "line", List.of("x1", "y1", "x2", "y2"));

  private static final Set<String> OF_DRAWING =
      Set.of("width", "height", "viewBox", "preserveAspectRatio", "x", "y");

  /** What holds inside an element. */
  private record Level(Pens pens, Transform transform) {}

  private final String file;
  private final ProblemLog log;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final List<Vector.Shape> shapes = new ArrayList<>();
  private final Set<String> said = new LinkedHashSet<>();
  private double width;
  private double height;

  SvgShapes(String file, ProblemLog log) {
    this.file = file;
    this.log = log;
  }

  /** Returns the drawing; empty where something of it could not be drawn. */
  Optional<Vector> vector() {
    if (shapes.isEmpty() && !log.hasErrors()) {
      add(1, "svg", "a shape", "The drawing has no shape.");
    }
    return log.hasErrors() ? Optional.empty() : Optional.of(new Vector(width, height, shapes));
  }

  void close() {
    levels.pop();
  }

  void open(Element element) {
    boolean first = levels.isEmpty();
    Level level = first ? new Level(Pens.FIRST, Transform.NONE) : levels.peek();
    if (first && element.name().equals("svg")) {
      levels.push(drawing(element, inside(element, level)));
    } else if (element.name().equals("g")
        || element.name().equals("path")
        || element.name().startsWith("poly")
        || NUMBERS.containsKey(element.name())) {
      Level own = inside(element, level);
      levels.push(own);
      shape(element, own);
    } else {
      levels.push(level);
      String message =
          "\"" + element.name() + "\" of SVG cannot be drawn; allowed are " + ALLOWED + ".";
      add(element.line(), element.name(), ALLOWED, message);
    }
  }

  private Level drawing(Element element, Level level) {
    Optional<List<Double>> box =
        Optional.ofNullable(element.values().get("viewBox"))
            .flatMap(Numbers::parse)
            .filter(b -> b.size() == 4);
    double x = box.map(b -> b.get(0)).orElse(0.0);
    double y = box.map(b -> b.get(1)).orElse(0.0);
    width = box.map(b -> b.get(2)).orElse(number(element, "width"));
    height = box.map(b -> b.get(3)).orElse(number(element, "height"));
    if (!(width > 0) || !(height > 0)) {
      add(
          element.line(),
          "svg",
          "viewBox",
          "The drawing has no size: \"viewBox\" must give four numbers, the last two above 0.");
    }
    return new Level(level.pens(), Transform.moved(-x, -y).after(level.transform()));
  }

  private static double number(Element element, String name) {
    return Optional.ofNullable(element.values().get(name)).flatMap(Numbers::length).orElse(0.0);
  }

  private Level inside(Element element, Level outer) {
    Pens pens = outer.pens();
    Transform transform = outer.transform();
    for (Map.Entry<String, String> value : element.values().entrySet()) {
      if (value.getKey().equals("transform")) {
        Optional<Transform> own = Transform.parse(value.getValue());
        own.ifPresentOrElse(t -> {}, () -> refuse(element, value));
        transform = transform.after(own.orElse(Transform.NONE));
      } else if (!isOfShape(element, value.getKey())) {
        Optional<Pens> changed = pens.with(value.getKey(), value.getValue());
        changed.ifPresentOrElse(p -> {}, () -> refuse(element, value));
        pens = changed.orElse(pens);
      }
    }
    return new Level(pens, transform);
  }

  private static boolean isOfShape(Element element, String name) {
    return switch (element.name()) {
      case "svg" -> OF_DRAWING.contains(name);
      case "path" -> name.equals("d");
      case "polyline", "polygon" -> name.equals("points");
      default -> NUMBERS.getOrDefault(element.name(), List.of()).contains(name);
    };
  }

  private void refuse(Element element, Map.Entry<String, String> value) {
    String found = value.getKey() + "=\"" + value.getValue() + "\"";
    String message =
        "%s of \"%s\" cannot be drawn; allowed are %s, with colours such as #0B5C7A and nothing transparent."
            .formatted(found, element.name(), PROPERTIES);
    add(element.line(), found, PROPERTIES, message);
  }

  private void shape(Element element, Level level) {
    OutlineMaker maker = new OutlineMaker(level.transform());
    boolean drawn =
        switch (element.name()) {
          case "g" -> true;
          case "path" -> new PathData(maker).draw(element.values().getOrDefault("d", ""));
          case "polyline", "polygon" -> poly(element, maker);
          default -> plain(element, maker);
        };
    if (!drawn) {
      add(
          element.line(),
          element.name(),
          "numbers in px",
          "The outline of \"" + element.name() + "\" cannot be read.");
    } else if (!maker.pieces().isEmpty()) {
      add(element, level, maker.pieces());
    }
  }

  private void add(Element element, Level level, List<Vector.Piece> outline) {
    Optional<Double> scale = level.transform().scale();
    boolean lined = level.pens().line(1).isPresent();
    if (lined && scale.isEmpty()) {
      add(
          element.line(),
          "stroke",
          "a line stretched alike in both directions",
          "The line of \""
              + element.name()
              + "\" is stretched more in one direction, which cannot be drawn.");
    }
    if (shapes.size() == MOST) {
      add(
          element.line(),
          element.name(),
          MOST + " shapes",
          "The drawing has more than " + MOST + " shapes.");
      return;
    }
    if (shapes.size() < MOST && (level.pens().fill().isPresent() || lined)) {
      shapes.add(
          new Vector.Shape(
              outline,
              level.pens().fill(),
              level.pens().evenOdd(),
              level.pens().line(scale.orElse(1.0))));
    }
  }

  private boolean poly(Element element, OutlineMaker maker) {
    Optional<List<Double>> points = Numbers.parse(element.values().getOrDefault("points", ""));
    if (points.isEmpty() || points.get().size() < 4 || points.get().size() % 2 != 0) {
      return false;
    }
    List<Double> at = points.get();
    maker.move(at.get(0), at.get(1));
    for (int i = 2; i < at.size(); i += 2) {
      maker.line(at.get(i), at.get(i + 1));
    }
    if (element.name().equals("polygon")) {
      maker.close();
    }
    return true;
  }

  private boolean plain(Element element, OutlineMaker maker) {
    List<Optional<Double>> numbers =
        NUMBERS.get(element.name()).stream()
            .map(
                n ->
                    Optional.ofNullable(element.values().get(n))
                        .map(Numbers::length)
                        .orElse(Optional.of(0.0)))
            .toList();
    if (numbers.stream().anyMatch(Optional::isEmpty)) {
      return false;
    }
    List<Double> n = numbers.stream().map(Optional::get).toList();
    switch (element.name()) {
      case "circle" -> maker.ellipse(n.get(0), n.get(1), n.get(2), n.get(2));
      case "ellipse" -> maker.ellipse(n.get(0), n.get(1), n.get(2), n.get(3));
      case "line" -> maker.move(n.get(0), n.get(1)).line(n.get(2), n.get(3));
      default -> new RoundedBox(n, element.values()).draw(maker);
    }
    return true;
  }

  private SourceLocation place(int line) {
    return line > 0 ? SourceLocation.ofLine(file, line) : SourceLocation.ofFile(file);
  }

  /** Says that elements lie too deep in one another. */
  void tooDeep(int line) {
    add(line, "", "50 deep", "Elements lie in one another more than 50 deep.");
  }

  // the same thing is said once, where it stands first
  private void add(int line, String found, String allowed, String message) {
    if (said.add(message)) {
      log.add(new Problem(ProblemCode.SVG_UNSUPPORTED, place(line), found, allowed, message));
    }
  }
}
