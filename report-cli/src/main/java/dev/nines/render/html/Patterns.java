package dev.nines.render.html;

/** The hatches by which states are told apart without colour, once for all charts of a page. */
final class Patterns {

  private Patterns() {}

  static void write(HtmlWriter writer) {
    writer.open("svg", "class", "patterns", "width", "0", "height", "0", "aria-hidden", "true");
    pattern(writer, "single", "M0 0V6");
    pattern(writer, "cross", "M0 0V6M0 0H6");
    writer.close();
  }

  private static void pattern(HtmlWriter writer, String id, String path) {
    writer.open(
        "pattern",
        "id",
        id,
        "width",
        "4",
        "height",
        "4",
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    writer.shape("rect", "width", "4", "height", "4", "class", id + "-ground");
    writer.shape("path", "d", path, "class", id + "-line");
    writer.close();
  }
}
