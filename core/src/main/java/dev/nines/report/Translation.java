package dev.nines.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in another language what the library says in English: messages of problems, why there is no
 * interval, by which method a figure was found.
 *
 * <p>The library itself speaks English alone, so that the console, logs and JSON are stable. A
 * document in another language looks for the pattern of {@code sentences.properties} that a
 * sentence was made by, and says it with the same values. A value stays as the input has it; where
 * the English pattern says {@code {0+}}, it is a sentence or a number itself and is said in turn.
 */
final class Translation {

  private static final int PLACES = 10;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})*(\\.\\d+)?");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"(, \"[^\"]*\")*");

  private final Map<String, String> words;
  private final Numbers numbers;

  Translation(Map<String, String> words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** Returns a sentence in the language; as it is where no pattern fits. */
  String say(String english) {
    return say(english, false);
  }

  /** Returns a sentence or a part of one in the language; as it is where no pattern fits. */
  String sayPart(String english) {
    return say(english, true);
  }

  private String say(String english, boolean parts) {
    for (SentencePattern pattern : SentencePattern.ALL) {
      Optional<Matcher> found = pattern.in(english).filter(f -> parts || !pattern.isPart());
      if (found.isPresent()) {
        String own = words.get(pattern.key());
        return own.equals(pattern.english()) ? english : filled(own, pattern, found.get());
      }
    }
    return english;
  }

  private String filled(String own, SentencePattern pattern, Matcher found) {
    Object[] values = new Object[PLACES];
    Arrays.fill(values, "");
    List<SentencePattern.Place> places = pattern.places();
    for (int i = 0; i < places.size(); i++) {
      String value = found.group(i + 1);
      values[places.get(i).number()] = places.get(i).said() ? said(value) : kept(value);
    }
    return Wording.fill(pattern.key(), own, values);
  }

  private String said(String value) {
    if (NUMBER.matcher(value).matches()) {
      return numbers.plain(new BigDecimal(value.replace(",", "")));
    }
    return QUOTED.matcher(value).matches() ? quoted(value, true) : say(value, true);
  }

  private String kept(String value) {
    return QUOTED.matcher(value).matches() ? quoted(value, false) : value;
  }

  // a single word is a name of the input, such as that of a mark
  private String quoted(String list, boolean said) {
    return Arrays.stream(list.substring(1, list.length() - 1).split("\", \"", -1))
        .map(item -> said && item.contains(" ") ? said(item) : item)
        .map(item -> Wording.fill("quote", words.get("quote"), item))
        .collect(Collectors.joining(", "));
  }
}
