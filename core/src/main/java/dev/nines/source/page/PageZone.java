package dev.nines.source.page;

import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.ClockTexts;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.ZoneWords;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the zone of a page: one that it states ("All times are UTC", "All times Europe/Berlin"),
 * else the place of the first zone word that means one place only, of the bullets before the stamps
 * before the sentences.
 */
final class PageZone {

  private static final Pattern STATED =
      Pattern.compile(
          "(?i:\\b(?:all times|times are|times in|time ?zone))\\b[^.\\n]{0,20}?"
              + "\\b(?<zone>[A-Z]{2,4}|[A-Z][a-z]+/[A-Z][A-Za-z_/]+)\\b");

  private PageZone() {}

  static FileZone of(List<PageLine> lines, List<Bullet> bullets) {
    return stated(lines)
        .or(() -> first(bullets.stream().flatMap(b -> b.clock().stream())))
        .or(() -> first(clocks(lines.stream().filter(PageZone::isStamp))))
        .or(() -> first(clocks(lines.stream())))
        .orElse(FileZone.NONE);
  }

  private static Optional<FileZone> stated(List<PageLine> lines) {
    return lines.stream()
        .map(line -> STATED.matcher(line.text()))
        .filter(Matcher::find)
        .flatMap(m -> zone(m.group("zone")).map(FileZone::named).stream())
        .findFirst();
  }

  private static Optional<FileZone> first(Stream<ClockText> clocks) {
    return clocks
        .map(ClockText::zone)
        .flatMap(word -> zone(word).map(zone -> FileZone.fromWord(zone, word)).stream())
        .findFirst();
  }

  private static Stream<ClockText> clocks(Stream<PageLine> lines) {
    return lines.flatMap(line -> ClockTexts.in(line.text()).stream());
  }

  private static boolean isStamp(PageLine line) {
    return PageOutline.POSTED.matcher(line.text().strip()).matches();
  }

  private static Optional<ZoneId> zone(String word) {
    boolean named = word.equals("UTC") || word.contains("/");
    try {
      return named ? Optional.of(ZoneId.of(word)) : ZoneWords.onlyPlace(word);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
