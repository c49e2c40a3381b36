package dev.nines.render.pdf.page;

import dev.nines.render.pdf.page.Stretch.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signs of a text that is read to the left: Arabic letters joined, brackets mirrored. */
final class Joined {

  private static final String BRACKETS = "()[]{}<>\u00AB\u00BB\u2039\u203A";

  private final List<String> letters = new ArrayList<>();

  private Joined(String text) {
    text.codePoints().mapToObj(Character::toString).forEach(this::add);
  }

  static List<Sign> signs(String text) {
    return new Joined(text).signs();
  }

  // lam and alef are one letter
  private void add(String letter) {
    int last = letters.size() - 1;
    if (last >= 0 && ArabicForms.isLigature(letters.get(last), letter)) {
      letters.set(last, letters.get(last) + letter);
    } else {
      letters.add(letter);
    }
  }

  private List<Sign> signs() {
    List<Sign> signs = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      String letter = letters.get(i);
      boolean before = ArabicForms.joinsBefore(letter) && neighbour(i, -1, true);
      boolean after = ArabicForms.joinsAfter(letter) && neighbour(i, 1, false);
      int plain = mirrored(letter.codePointAt(0));
      Optional<String> form = ArabicForms.of(letter, before, after);
      signs.add(new Sign(form.map(f -> f.codePointAt(0)).orElse(plain), plain, letter));
    }
    return signs;
  }

  // whether the next letter on that side, marks skipped, reaches this one
  private boolean neighbour(int at, int step, boolean before) {
    int next = at + step;
    while (next >= 0 && next < letters.size() && isMark(letters.get(next))) {
      next += step;
    }
    if (next < 0 || next >= letters.size()) {
      return false;
    }
    String letter = letters.get(next);
    return before ? ArabicForms.joinsAfter(letter) : ArabicForms.joinsBefore(letter);
  }

  private static boolean isMark(String letter) {
    return Character.getType(letter.codePointAt(0)) == Character.NON_SPACING_MARK;
  }

  private static int mirrored(int character) {
    int at = BRACKETS.indexOf(character);
    return at < 0 ? character : BRACKETS.charAt(at ^ 1);
  }
}
