package dev.nines.render.pdf.page;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Joins Arabic letters: the presentation form that each letter has beside its neighbours.
 *
 * <p>The forms are those of the Unicode blocks Arabic Presentation Forms A and B; which letter and
 * which form a code point is, Unicode says in its name and its compatibility decomposition. A
 * letter without such forms stays as it is.
 */
final class ArabicForms {

  private enum Form {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL
  }

  private static final Map<String, Integer> FORMS = forms();
  private static final String LAM = "\u0644";

  private ArabicForms() {}

  /** Returns whether two letters are written as one: lam and the alef after it. */
  static boolean isLigature(String first, String second) {
    return first.equals(LAM) && FORMS.containsKey(Form.ISOLATED + first + second);
  }

  /** Returns the form of a letter or ligature, given whether its neighbours reach it. */
  static Optional<String> of(String letter, boolean before, boolean after) {
    Form form = before ? (after ? Form.MEDIAL : Form.FINAL) : after ? Form.INITIAL : Form.ISOLATED;
    return Optional.ofNullable(FORMS.get(form + letter)).map(Character::toString);
  }

  /** Returns whether a letter reaches the one before it. */
  static boolean joinsBefore(String letter) {
    return letter.equals("\u0640") || FORMS.containsKey(Form.FINAL + letter);
  }

  /** Returns whether a letter reaches the one after it. */
  static boolean joinsAfter(String letter) {
    return letter.equals("\u0640") || FORMS.containsKey(Form.INITIAL + letter);
  }

  private static Map<String, Integer> forms() {
    Map<String, Integer> forms = new HashMap<>();
    for (int form = 0xFB50; form <= 0xFEFC; form = form == 0xFBFF ? 0xFE80 : form + 1) {
      put(forms, form);
    }
    return Map.copyOf(forms);
  }

  private static void put(Map<String, Integer> forms, int form) {
    String name = Character.getName(form);
    if (name == null || !name.endsWith(" FORM")) {
      return;
    }
    String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
    if (letter.length() == 1 || letter.startsWith(LAM) && name.contains("LAM WITH ALEF")) {
      String[] words = name.toUpperCase(Locale.ROOT).split(" ");
      forms.putIfAbsent(Form.valueOf(words[words.length - 2]) + letter, form);
    }
  }
}
