package dev.nines.render.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a sheet cannot show as it is, said under its table, each with the cell it is about. */
final class Remarks {

  /** How many remarks are written out; the rest is counted. */
  static final int MOST = 100;

  private final List<String> texts = new ArrayList<>();
  private int left;

  void add(String cell, String sentence) {
    if (texts.size() < MOST) {
      texts.add(cell + ": " + sentence);
    } else {
      left++;
    }
  }

  /** Adds what was done to a text. */
  void addFor(String cell, SafeText text) {
    if (text.replaced() > 0) {
      String count = text.replaced() == 1 ? "1 character" : text.replaced() + " characters";
      add(cell, count + " that a workbook cannot hold, shown as \uFFFD.");
    }
    if (text.isCut()) {
      String whole = String.format(Locale.ROOT, "%,d", text.length());
      add(cell, "the first 32,767 of " + whole + " characters; a cell cannot hold more.");
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(texts);
    if (left > 0) {
      lines.add("and " + left + " more such remarks.");
    }
    return lines;
  }
}
