package dev.nines.source.page;

import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.DateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the bullets of a timeline: {@code 3:27pm CT - ...}, {@code 14:00 CDT - ...}, {@code May 29
 * - ...}, {@code June 7 - 13:12 CT - ...}, with {@code •}, {@code -}, {@code *} or no mark before
 * them.
 */
final class BulletReader {

  private static final String GAP = "\\s*(?:,|\\bat\\b|@|[-–—])?\\s*";
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:\\*\\*)?(?<stamp>(?:"
              + DateText.PATTERN
              + GAP
              + ")?(?:"
              + ClockText.patternWithAnyZone("t")
              + ")?)(?:\\*\\*)?\\s*(?:[-–—|]|:(?=\\s))(?:\\*\\*)?\\s*(?<text>\\S.*)$");
  private static final Pattern DATE_LINE =
      Pattern.compile("^[#*\\s]*(?<words>.*?)(?:\\s*\\([^()]*\\))?[*:\\s]*$");

  private BulletReader() {}

  /** Returns the bullet that a line is; empty for any other line. */
  static Optional<Bullet> bullet(PageLine line) {
    Matcher matcher = BULLET.matcher(line.content());
    if (!matcher.matches() || matcher.group("stamp").isBlank()) {
      return Optional.empty();
    }
    Optional<DateText> date =
        matcher.group("date") == null ? Optional.empty() : DateText.of(matcher);
    Optional<ClockText> clock =
        matcher.group("tAll") == null ? Optional.empty() : ClockText.of(matcher, "t");
    boolean broken = date.isEmpty() && clock.isEmpty();
    String stamp = matcher.group("stamp").replaceAll("[\\s,–—-]+$", "");
    return broken
        ? Optional.empty()
        : Optional.of(new Bullet(date, clock, stamp, matcher.group("text"), line));
  }

  /**
   * Returns the date that a whole line is, as a heading above bullets, with a remark in brackets or
   * without; empty for other lines.
   */
  static Optional<DateText> date(String line) {
    Matcher matcher = DATE_LINE.matcher(line);
    return matcher.matches() ? DateText.whole(matcher.group("words")) : Optional.empty();
  }

  /** What a stretch of lines holds: its bullets, and the lines that are not part of one. */
  record Found(List<Bullet> bullets, List<PageLine> rest) {}

  /**
   * Returns the bullets of a stretch of lines.
   *
   * @param marked whether only lines with a mark before them are taken
   */
  static Found in(List<PageLine> lines, boolean marked) {
    List<Bullet> bullets = new ArrayList<>();
    List<PageLine> rest = new ArrayList<>();
    Optional<DateText> above = Optional.empty();
    boolean open = false;
    for (PageLine line : lines) {
      Optional<Bullet> bullet = marked && !line.isBullet() ? Optional.empty() : bullet(line);
      Optional<DateText> date = date(line.text());
      if (bullet.isPresent()) {
        bullets.add(bullet.get().date().isPresent() ? bullet.get() : bullet.get().withDate(above));
        open = true;
      } else if (date.isPresent()) {
        above = date;
        open = false;
      } else if (open && !line.isBlank() && !line.isBullet()) {
        bullets.add(bullets.remove(bullets.size() - 1).and(line));
      } else {
        open = false;
        rest.add(line);
      }
    }
    return new Found(bullets, PageOutline.trimmed(rest));
  }
}
