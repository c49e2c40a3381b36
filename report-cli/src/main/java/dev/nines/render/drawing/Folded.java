package dev.nines.render.drawing;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines of a width; a word that is wider is cut. */
final class Folded {

  private Folded() {}

  static List<String> lines(Pen pen, Pen.Letters letters, String words, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || pen.width(letters, longer) <= width) {
        line = longer;
      } else {
        lines.add(pen.fitted(letters, line, width));
        line = word;
      }
    }
    lines.add(pen.fitted(letters, line, width));
    return lines;
  }
}
