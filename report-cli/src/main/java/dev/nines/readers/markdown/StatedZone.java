package dev.nines.readers.markdown;

import dev.nines.source.time.FileZone;
import dev.nines.source.time.ZoneWords;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The zone that a postmortem states for its times: a label ("Time zone"), a sentence ("All times in
 * CET") or the head of a column ("Time (UTC)"); else the first zone word in the timeline.
 *
 * @param zone the zone of the file
 * @param word the word for it where its clock can contradict it, such as {@code CET}; else empty
 */
record StatedZone(FileZone zone, String word) {

  private static final String WORD =
      "(?<zone>[A-Z]{2,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[A-Z][a-z]+/[A-Z][A-Za-z_/]+)";
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i:\\b(?:all times|times are|times in|time ?zone))\\b[^.\\n]{0,20}?(?<![\\w/])"
              + WORD
              + "(?![\\w/])");
  private static final Pattern COLUMN =
      Pattern.compile(
          "\\|\\s*(?i:time|date|when|timestamp)[^|]{0,12}?[(\\[ ]" + WORD + "[)\\]\\s]*\\|");
  private static final List<String> NAMES = List.of("zone", "timezone", "time zone", "tz");

  StatedZone {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(word, "word");
  }

  static StatedZone in(MarkdownText text, List<Label> labels, List<TimelineRow> rows) {
    Stream<String> named = labels.stream().filter(l -> NAMES.contains(l.name())).map(Label::value);
    Stream<String> stated =
        text.lines().stream()
            .flatMap(line -> Stream.of(SENTENCE, COLUMN).flatMap(p -> words(p, line)));
    Stream<String> own = rows.stream().flatMap(r -> r.stamp().clock().stream()).map(c -> c.zone());
    return Stream.of(named, stated, own)
        .flatMap(words -> words)
        .flatMap(word -> of(word).stream())
        .findFirst()
        .orElse(new StatedZone(FileZone.NONE, ""));
  }

  private static Stream<String> words(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? Stream.of(matcher.group("zone")) : Stream.empty();
  }

  private static Optional<StatedZone> of(String word) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    if (!ZoneWords.meanings(word).isEmpty()) {
      FileZone zone =
          ZoneWords.onlyPlace(word)
              .map(place -> FileZone.fromWord(place, word))
              .orElse(FileZone.NONE);
      return Optional.of(new StatedZone(zone, word));
    }
    try {
      return Optional.of(new StatedZone(FileZone.fromWord(ZoneId.of(word), word), ""));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
