package dev.nines.render.drawing;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines of a width, also between ideographs; a word that is wider is cut. */
final class Folded {

  private static final String NEVER_FIRST = "、。，．：；？！）」』】ー々";

  private Folded() {}

  static List<String> lines(Pen pen, Pen.Letters letters, String words, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces(words)) {
      String longer = line + piece;
      if (line.isEmpty() || pen.width(letters, longer.strip()) <= width) {
        line = longer;
      } else {
        lines.add(pen.fitted(letters, line.strip(), width));
        line = piece.stripLeading();
      }
    }
    lines.add(pen.fitted(letters, line.strip(), width));
    return lines;
  }

  /** Returns at most so many lines; the last says that there is more. */
  static List<String> lines(Pen pen, Pen.Letters letters, String words, double width, int most) {
    List<String> lines = lines(pen, letters, words, width);
    if (lines.size() <= most) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, most - 1));
    shown.add(pen.fitted(letters, String.join(" ", lines.subList(most - 1, lines.size())), width));
    return shown;
  }

  // stretches between which a line may break, each with the spaces before it
  private static List<String> pieces(String words) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < words.length(); i++) {
      boolean space = words.charAt(i) == ' ' && words.charAt(i - 1) != ' ';
      boolean ideograph = isIdeograph(words.charAt(i)) && words.charAt(i - 1) != ' ';
      boolean allowed = NEVER_FIRST.indexOf(words.charAt(i)) < 0;
      if (space || ideograph && allowed) {
        pieces.add(words.substring(from, i));
        from = i;
      }
    }
    pieces.add(words.substring(from));
    return pieces;
  }

  private static boolean isIdeograph(char c) {
    return c >= '\u3040' && c <= '\u30FF' || c >= '\u3400' && c <= '\u9FFF';
  }
}
