package dev.nines.source.tree;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class NearestWord {

  private NearestWord() {}

  /**
   * Returns the allowed word nearest to the one written.
   *
   * <p>Nearness is the number of letters put in, left out, exchanged or swapped with a neighbour,
   * upper and lower case being the same. A word is near if at most a third of the longer one's
   * letters differ, or if one begins with the other; of equally near words the first in order of
   * the alphabet is returned.
   *
   * @return the nearest word; empty where none is near
   */
  public static Optional<String> of(String written, Collection<String> allowed) {
    return allowed.stream()
        .filter(word -> isNear(written, word))
        .min(Comparator.comparingInt((String w) -> distance(written, w)).thenComparing(w -> w));
  }

  private static boolean isNear(String written, String word) {
    String a = folded(written);
    String b = folded(word);
    boolean begins = Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a));
    return begins || distance(written, word) <= Math.max(a.length(), b.length()) / 3;
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  // optimal string alignment: like Levenshtein, with swaps of neighbours as one step
  static int distance(String from, String to) {
    String a = folded(from);
    String b = folded(to);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, new int[] {i, j});
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int[] at) {
    int i = at[0];
    int j = at[1];
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
