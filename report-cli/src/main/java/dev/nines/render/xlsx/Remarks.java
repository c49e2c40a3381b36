package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import java.util.ArrayList;
import java.util.List;

/** What a sheet cannot show as it is, said under its table, each with the cell it is about. */
final class Remarks {

  /** How many remarks are written out; the rest is counted. */
  static final int MOST = 100;

  private final List<String> texts = new ArrayList<>();
  private final LayoutWords words;
  private int left;

  Remarks(LayoutWords words) {
    this.words = words;
  }

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
      add(cell, words.count("replaced", text.replaced()));
    }
    if (text.isCut()) {
      String shown = words.number(SafeText.LONGEST);
      add(cell, words.say("cut", shown, words.number(text.length())));
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(texts);
    if (left > 0) {
      lines.add(words.count("remarks", left));
    }
    return lines;
  }
}
