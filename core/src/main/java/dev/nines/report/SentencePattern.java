package dev.nines.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that the library makes sentences by, as {@code sentences.properties} has it.
 *
 * @param key its key
 * @param english the pattern
 * @param sentence what matches it, one group for each place of a value
 * @param places the places of its values, in order
 * @param fixed how many characters are its own
 */
record SentencePattern(
    String key, String english, Pattern sentence, List<Place> places, int fixed) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])(\\+?)}");
  private static final Map<String, String> ENGLISH = WordFile.read(WordFiles.SHIPPED, "sentences");

  // what stands only inside of other sentences
  private static final String PART = "say.part.";

  /**
   * All patterns: those of whole sentences, then those of parts; of each the closest first, those
   * with the most characters of their own.
   */
  static final List<SentencePattern> ALL =
      ENGLISH.entrySet().stream()
          .map(entry -> of(entry.getKey(), entry.getValue()))
          .sorted(
              Comparator.comparing(SentencePattern::isPart)
                  .thenComparing(SentencePattern::fixed, Comparator.reverseOrder())
                  .thenComparing(SentencePattern::key))
          .toList();

  /**
   * A place of a value.
   *
   * @param number its number
   * @param said whether the value is a sentence or a number itself
   */
  record Place(int number, boolean said) {}

  private static SentencePattern of(String key, String english) {
    Matcher place = PLACEHOLDER.matcher(english);
    StringBuilder regex = new StringBuilder();
    List<Place> places = new ArrayList<>();
    int at = 0;
    int fixed = 0;
    while (place.find()) {
      regex.append(Pattern.quote(english.substring(at, place.start()))).append("(.*?)");
      places.add(new Place(Integer.parseInt(place.group(1)), !place.group(2).isEmpty()));
      fixed += place.start() - at;
      at = place.end();
    }
    regex.append(Pattern.quote(english.substring(at)));
    Pattern sentence = Pattern.compile(regex.toString(), Pattern.DOTALL);
    return new SentencePattern(key, english, sentence, places, fixed + english.length() - at);
  }

  /** Returns whether it is of a part that is no sentence. */
  boolean isPart() {
    return key.startsWith(PART);
  }

  /** Returns a sentence taken apart, if it was made by this pattern. */
  Optional<Matcher> in(String text) {
    Matcher found = sentence.matcher(text);
    return found.matches() ? Optional.of(found) : Optional.empty();
  }

  /** Returns the pattern that a whole sentence was made by. */
  static Optional<SentencePattern> of(String sentence) {
    return ALL.stream()
        .filter(pattern -> !pattern.isPart() && pattern.in(sentence).isPresent())
        .findFirst();
  }
}
