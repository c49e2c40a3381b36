package dev.nines.brand.svg;

import dev.nines.brand.Colour;
import dev.nines.brand.Vector;
import java.util.Map;
import java.util.Optional;

/**
 * How shapes are painted, as it is handed down from groups to what is in them.
 *
 * @param fill the colour inside; absent for none
 * @param evenOdd whether what lies inside an even number of times is outside
 * @param stroke the colour of the line; absent for none
 * @param width its width
 * @param end how it ends
 * @param corner how it turns
 */
record Pens(
    Optional<Colour> fill,
    boolean evenOdd,
    Optional<Colour> stroke,
    double width,
    Vector.End end,
    Vector.Corner corner) {

  /** What SVG says where nobody chose: black inside, no line. */
  static final Pens FIRST =
      new Pens(
          Optional.of(Colour.BLACK),
          false,
          Optional.empty(),
          1,
          Vector.End.BUTT,
          Vector.Corner.MITER);

  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("black", 0x000000),
          Map.entry("silver", 0xC0C0C0),
          Map.entry("gray", 0x808080),
          Map.entry("grey", 0x808080),
          Map.entry("white", 0xFFFFFF),
          Map.entry("maroon", 0x800000),
          Map.entry("red", 0xFF0000),
          Map.entry("purple", 0x800080),
          Map.entry("fuchsia", 0xFF00FF),
          Map.entry("green", 0x008000),
          Map.entry("lime", 0x00FF00),
          Map.entry("olive", 0x808000),
          Map.entry("yellow", 0xFFFF00),
          Map.entry("navy", 0x000080),
          Map.entry("blue", 0x0000FF),
          Map.entry("teal", 0x008080),
          Map.entry("aqua", 0x00FFFF),
          Map.entry("orange", 0xFFA500));

  /** Returns these with one property changed; empty where the value is none that can be drawn. */
  Optional<Pens> with(String property, String value) {
    String v = value.strip();
    return switch (property) {
      case "fill" -> paint(v).map(p -> new Pens(p, evenOdd, stroke, width, end, corner));
      case "stroke" -> paint(v).map(p -> new Pens(fill, evenOdd, p, width, end, corner));
      case "fill-rule" ->
          word(v, Map.of("nonzero", false, "evenodd", true))
              .map(rule -> new Pens(fill, rule, stroke, width, end, corner));
      case "stroke-width" ->
          Numbers.length(v)
              .filter(w -> w >= 0)
              .map(w -> new Pens(fill, evenOdd, stroke, w, end, corner));
      case "stroke-linecap" ->
          word(
                  v,
                  Map.of(
                      "butt", Vector.End.BUTT,
                      "round", Vector.End.ROUND,
                      "square", Vector.End.SQUARE))
              .map(e -> new Pens(fill, evenOdd, stroke, width, e, corner));
      case "stroke-linejoin" ->
          word(
                  v,
                  Map.of(
                      "miter", Vector.Corner.MITER,
                      "round", Vector.Corner.ROUND,
                      "bevel", Vector.Corner.BEVEL))
              .map(c -> new Pens(fill, evenOdd, stroke, width, end, c));
      case "stroke-miterlimit" -> v.equals("4") ? Optional.of(this) : Optional.empty();
      case "stroke-dasharray" -> v.equals("none") ? Optional.of(this) : Optional.empty();
      case "opacity", "fill-opacity", "stroke-opacity" ->
          Numbers.length(v).filter(n -> n >= 1).map(n -> this);
      case "display" ->
          v.equals("inline") || v.equals("block") ? Optional.of(this) : Optional.empty();
      case "visibility" -> v.equals("visible") ? Optional.of(this) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static <T> Optional<T> word(String value, Map<String, T> words) {
    return Optional.ofNullable(words.get(value));
  }

  // the outer absence is a value that cannot be drawn, the inner "none"
  private static Optional<Optional<Colour>> paint(String value) {
    if (value.equals("none") || value.equals("transparent")) {
      return Optional.of(Optional.empty());
    }
    Optional<Colour> named = Optional.ofNullable(NAMES.get(value)).map(Colour::new);
    return named.or(() -> Colour.parse(sixDigits(value))).map(Optional::of);
  }

  private static String sixDigits(String value) {
    return value.matches("#[0-9A-Fa-f]{3}") ? value.replaceAll("([0-9A-Fa-f])", "$1$1") : value;
  }

  /** Returns how a shape in a place is drawn along; absent for not at all. */
  Optional<Vector.Line> line(double scale) {
    return stroke
        .filter(colour -> width > 0)
        .map(colour -> new Vector.Line(colour, width * scale, end, corner));
  }
}
