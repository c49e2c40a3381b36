package dev.nines.render.pdf.text;

import dev.nines.render.pdf.page.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts spans into words: stretches inside which a line does not break.
 *
 * <p>A line may break after a space, after a dash, and beside an ideograph. A no-break space holds
 * its neighbours together, and so does the space between a number and its unit, {@code 90 s}, that
 * inside a length, {@code 1 h 30 min}, and that after a sign of multiplication. Hyphens and slashes
 * are no place to break, but in a word too wide for a line ({@link #pieces}).
 */
final class Words {

  /**
   * A word.
   *
   * @param parts its stretches of one style each
   * @param width its width without the space behind it
   * @param space the width of the space behind it; 0 where there is none
   * @param last whether the line ends after it
   */
  record Word(List<Span> parts, double width, double space, boolean last) {}

  private static final Set<String> UNITS = Set.of("s", "ms", "min", "h", "d", "j", "%");
  private static final List<String> EASTERN_UNITS = List.of("日", "時間", "分", "秒");
  private static final Pattern PART_BEFORE = Pattern.compile("(?s).*\\d ([dhj]|min)");
  private static final Pattern PART_AFTER = Pattern.compile("[\\d.,]+ (h|min|m?s)(?![A-Za-z])");
  private static final char NO_BREAK = '\u00a0';
  private static final int LONGEST_PART = 5; // "1 min"
  private static final String BREAKABLE = "-/_.:,;=&?";

  // JIS X 4051: signs that start no line (closing ones, long vowels, small kana), and opening ones
  private static final String NEVER_FIRST =
      "、。，．・：；？！）］｝〕〉》」』】％々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ" + "),.:;!?]}%";
  private static final String NEVER_LAST = "（［｛〔〈《「『【([{";

  private final Measure measure;
  private final List<Word> words = new ArrayList<>();
  private final List<Span> parts = new ArrayList<>();

  private Words(Measure measure) {
    this.measure = measure;
  }

  static List<Word> of(List<Span> spans, Measure measure) {
    Words words = new Words(measure);
    spans.forEach(words::cut);
    words.end(0, false);
    return words.words;
  }

  /**
   * Returns the pieces of a word that is too wide for a line: the parts of a length, a number and
   * its unit, else cut after signs inside it.
   */
  static List<Word> pieces(Word word, Measure measure) {
    Words pieces = new Words(measure);
    boolean unit = has(word, " .");
    boolean parts = has(word, " \\d");
    for (Span part : word.parts()) {
      int from = 0;
      for (int i = 0; i < part.text().length(); i++) {
        char c = part.text().charAt(i);
        boolean space = c == ' ' && i + 1 < part.text().length();
        boolean first = space && (!parts || Character.isDigit(part.text().charAt(i + 1)));
        if (unit ? first : BREAKABLE.indexOf(c) >= 0) {
          pieces.take(part, from, i + 1);
          pieces.end(unit ? measure.width(part.style(), " ") : 0, false);
          from = i + 1;
        }
      }
      pieces.take(part, from, part.text().length());
    }
    pieces.end(word.space(), false);
    return pieces.words;
  }

  private static boolean has(Word word, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    return word.parts().stream().anyMatch(part -> wanted.matcher(part.text()).find());
  }

  private void cut(Span span) {
    String text = span.text();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && (isBeforeUnit(text, i) || isInside(text, i))) {
        continue;
      }
      if (c == ' ' || c == '\n') {
        take(span, from, i);
        from = i + 1;
        if (c == ' ' && !parts.isEmpty()) {
          parts.add(new Span(" ", span.style(), span.link()));
        }
        end(c == ' ' ? measure.width(span.style(), " ") : 0, c == '\n');
      } else if (breaksAfter(text, i)) {
        take(span, from, i + 1);
        from = i + 1;
        end(0, false);
      }
    }
    take(span, from, text.length());
  }

  private void take(Span span, int from, int to) {
    if (to > from) {
      parts.add(new Span(span.text().substring(from, to), span.style(), span.link()));
    }
  }

  // spaces one after the other are one space
  private void end(double space, boolean last) {
    if (!parts.isEmpty() || last) {
      double width = 0;
      for (Span part : parts) {
        width += measure.width(part.style(), part.text());
      }
      words.add(new Word(List.copyOf(parts), width - space, space, last));
      parts.clear();
    }
  }

  // units of time, percent signs, and what is three or four capitals: currencies, zones
  private static boolean isBeforeUnit(String text, int space) {
    if (space == 0 || !Character.isDigit(text.charAt(space - 1))) {
      return false;
    }
    if (EASTERN_UNITS.stream().anyMatch(unit -> text.startsWith(unit, space + 1))) {
      return true;
    }
    int end = space + 1;
    while (end < text.length() && end - space < 5 && " \n,.;)".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String word = text.substring(space + 1, end);
    boolean capitals = word.length() >= 3 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    boolean whole = end == text.length() || " \n,.;)".indexOf(text.charAt(end)) >= 0;
    return whole && (capitals || UNITS.contains(word));
  }

  // a product, or the parts of a length: 1 h 30 min
  private static boolean isInside(String text, int space) {
    char before = space == 0 ? ' ' : text.charAt(space - 1);
    if ("×÷−".indexOf(before) >= 0) {
      return true;
    }
    boolean maybe = space + 1 < text.length() && Character.isDigit(text.charAt(space + 1));
    if (!maybe || "dhjn".indexOf(before) < 0) {
      return false;
    }
    String part = text.substring(Math.max(0, space - LONGEST_PART), space);
    Matcher after = PART_AFTER.matcher(text).region(space + 1, text.length());
    return after.lookingAt() && PART_BEFORE.matcher(part).matches();
  }

  private static boolean breaksAfter(String text, int at) {
    char c = text.charAt(at);
    if (at + 1 >= text.length() || text.charAt(at + 1) == ' ') {
      return false;
    }
    char next = text.charAt(at + 1);
    if (c == NO_BREAK || next == NO_BREAK) {
      return false;
    }
    if (NEVER_FIRST.indexOf(next) >= 0 || NEVER_LAST.indexOf(c) >= 0) {
      return false;
    }
    boolean unit = c == '時' && next == '間';
    return !unit && (c == '\u2014' || c == '\u2013' || isEastAsian(c) || isEastAsian(next));
  }

  private static boolean isEastAsian(char c) {
    return c >= '\u3000' && c <= '\u30FF'
        || c >= '\u3400' && c <= '\u9FFF'
        || c >= '\uFF00' && c <= '\uFF60';
  }
}
