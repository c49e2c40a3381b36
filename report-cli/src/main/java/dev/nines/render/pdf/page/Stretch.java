package dev.nines.render.pdf.page;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A stretch of text of one direction (Unicode Bidirectional Algorithm, UAX 9).
 *
 * @param signs what is drawn one after the other, in the order in which it is read
 * @param rightToLeft whether the first sign stands at the right
 * @param place its place among the stretches of the text, counted from the left
 */
record Stretch(List<Sign> signs, boolean rightToLeft, int place) {

  /**
   * What is drawn for a part of a text.
   *
   * @param drawn one character
   * @param plain the same, not joined to its neighbours; mirrored where it is read to the left
   * @param actual what the text has
   */
  record Sign(int drawn, int plain, String actual) {

    static Sign of(int character) {
      return new Sign(character, character, Character.toString(character));
    }
  }

  Stretch {
    signs = List.copyOf(signs);
  }

  /** Returns whether a text has something that is written from right to left. */
  static boolean isMixed(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** Returns the stretches of a text in the order in which they are read. */
  static List<Stretch> of(String text) {
    if (!isMixed(text)) {
      return List.of(new Stretch(signs(text), false, 0));
    }
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int[] places = places(bidi);
    List<Stretch> stretches = new ArrayList<>();
    for (int run = 0; run < bidi.getRunCount(); run++) {
      String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      boolean left = bidi.getRunLevel(run) % 2 == 1;
      stretches.add(new Stretch(left ? Joined.signs(part) : signs(part), left, places[run]));
    }
    return stretches;
  }

  static List<Sign> signs(String text) {
    return text.codePoints().mapToObj(Sign::of).toList();
  }

  /** Returns the places of stretches from the left, by their levels. */
  static int[] places(byte[] levels) {
    Integer[] order = IntStream.range(0, levels.length).boxed().toArray(Integer[]::new);
    Bidi.reorderVisually(levels, 0, order, 0, levels.length);
    int[] places = new int[levels.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  static final Comparator<Stretch> FROM_LEFT = Comparator.comparingInt(Stretch::place);

  private static int[] places(Bidi bidi) {
    byte[] levels = new byte[bidi.getRunCount()];
    for (int run = 0; run < levels.length; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
    }
    return places(levels);
  }
}
