package dev.nines.source.statuspage;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Words of a source and lengths of time in a sentence. */
final class Quoted {

  private static final int MOST = 5;

  private Quoted() {}

  /** Returns a length in hours and minutes, for example {@code 1 h 5 min}. */
  static String length(Duration length) {
    long hours = length.toHours();
    String minutes = length.toMinutesPart() + " min";
    return hours == 0 ? minutes : hours + " h " + minutes;
  }

  /** Returns words in quotes with commas between them; of many the first, and how many more. */
  static String list(List<String> words) {
    String shown =
        words.stream().limit(MOST).map(w -> "\"" + w + "\"").collect(Collectors.joining(", "));
    return words.size() <= MOST ? shown : shown + " and " + (words.size() - MOST) + " more";
  }
}
