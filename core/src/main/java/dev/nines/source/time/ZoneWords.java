package dev.nines.source.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The abbreviations of zones that people write, and what each can mean.
 *
 * <p>Own table, because the names in the Java runtime differ from release to release. A word with
 * several meanings that give different instants is ambiguous, unless the file names its zone.
 * {@code UTC} is no such word but the name of a zone: no place's clock can contradict it.
 */
public final class ZoneWords {

  // word, then its meanings: place=offset, or the place alone for a word without an offset
  private static final String TABLE =
      """
      GMT   UTC=Z
      BST   Europe/London=+01:00 Asia/Dhaka=+06:00 Pacific/Bougainville=+11:00
      WET   Europe/Lisbon=Z
      WEST  Europe/Lisbon=+01:00
      IST   Asia/Kolkata=+05:30 Europe/Dublin=+01:00 Asia/Jerusalem=+02:00
      IDT   Asia/Jerusalem=+03:00
      CET   Europe/Berlin=+01:00
      CEST  Europe/Berlin=+02:00
      MEZ   Europe/Berlin=+01:00
      MESZ  Europe/Berlin=+02:00
      EET   Europe/Helsinki=+02:00
      EEST  Europe/Helsinki=+03:00
      MSK   Europe/Moscow=+03:00
      ET    America/New_York
      EST   America/New_York=-05:00
      EDT   America/New_York=-04:00
      CT    America/Chicago
      CST   America/Chicago=-06:00 Asia/Shanghai=+08:00 America/Havana=-05:00
      CDT   America/Chicago=-05:00
      MT    America/Denver
      MST   America/Denver=-07:00 America/Phoenix=-07:00
      MDT   America/Denver=-06:00
      PT    America/Los_Angeles
      PST   America/Los_Angeles=-08:00
      PDT   America/Los_Angeles=-07:00
      AKST  America/Anchorage=-09:00
      AKDT  America/Anchorage=-08:00
      HST   Pacific/Honolulu=-10:00
      AST   America/Halifax=-04:00 Asia/Riyadh=+03:00
      ADT   America/Halifax=-03:00
      NST   America/St_Johns=-03:30
      NDT   America/St_Johns=-02:30
      BRT   America/Sao_Paulo=-03:00
      SAST  Africa/Johannesburg=+02:00
      PKT   Asia/Karachi=+05:00
      SGT   Asia/Singapore=+08:00
      HKT   Asia/Hong_Kong=+08:00
      JST   Asia/Tokyo=+09:00
      KST   Asia/Seoul=+09:00
      AWST  Australia/Perth=+08:00
      ACST  Australia/Adelaide=+09:30
      ACDT  Australia/Adelaide=+10:30
      AEST  Australia/Sydney=+10:00 Australia/Brisbane=+10:00
      AEDT  Australia/Sydney=+11:00
      NZST  Pacific/Auckland=+12:00
      NZDT  Pacific/Auckland=+13:00
      """;

  private static final Map<String, List<ZoneMeaning>> WORDS = parse();

  private ZoneWords() {}

  /** Returns all words, for a pattern that looks for them. */
  public static Set<String> all() {
    return WORDS.keySet();
  }

  /** Returns what a word can mean; nothing for a word that is no zone. */
  public static List<ZoneMeaning> meanings(String word) {
    return WORDS.getOrDefault(word, List.of());
  }

  /** Returns the place of a word that means one place only. */
  public static Optional<ZoneId> onlyPlace(String word) {
    List<ZoneMeaning> meanings = meanings(word);
    return meanings.size() == 1 ? Optional.of(meanings.get(0).place()) : Optional.empty();
  }

  /**
   * Returns the word for what a place's clock shows at an instant, for example {@code CDT}; where
   * there is none, the offset as {@code UTC-05:00}.
   */
  public static String wordAt(ZoneId place, Instant instant) {
    ZoneOffset offset = place.getRules().getOffset(instant);
    if (place.getRules().isFixedOffset() && offset.equals(ZoneOffset.UTC)) {
      return "UTC";
    }
    return word(offset, meaning -> meaning.place().equals(place))
        .or(
            () ->
                word(offset, m -> continent(m).equals(continent(place)) && m.fits(place, instant)))
        .orElseGet(() -> "UTC" + offset);
  }

  private static Optional<String> word(ZoneOffset offset, Predicate<ZoneMeaning> fits) {
    return WORDS.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(m -> m.names(offset) && fits.test(m)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String continent(ZoneMeaning meaning) {
    return continent(meaning.place());
  }

  private static String continent(ZoneId place) {
    return place.getId().split("/")[0];
  }

  private static Map<String, List<ZoneMeaning>> parse() {
    Map<String, List<ZoneMeaning>> words = new LinkedHashMap<>();
    TABLE.lines().map(line -> line.split(" +")).forEach(cells -> words.put(cells[0], row(cells)));
    return Collections.unmodifiableMap(words);
  }

  private static List<ZoneMeaning> row(String[] cells) {
    List<ZoneMeaning> meanings = new ArrayList<>();
    for (int i = 1; i < cells.length; i++) {
      String[] parts = cells[i].split("=");
      Optional<ZoneOffset> literal =
          parts.length == 1 ? Optional.empty() : Optional.of(ZoneOffset.of(parts[1]));
      meanings.add(new ZoneMeaning(ZoneId.of(parts[0]), literal));
    }
    return List.copyOf(meanings);
  }
}
