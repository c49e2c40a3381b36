package dev.nines.source.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which the author of a timeline says what an entry is.
 *
 * <p>Conservative: a word that is denied or only intended ("not resolved", "partially restored",
 * "to be resolved") does not count, and news to customers is no detection.
 */
enum EventWords {
  /** Something stops working. */
  STARTS(
      "experienc\\w+|errors?|erroring|fail(?:s|ed|ing|ures?)?|outages?|goes down|went down|is down"
          + "|down|unavailable|inaccessible|unreachable|unresponsive|unable|degrad\\w+|stop(?:s|ped)"
          + "|interrupt\\w*|disrupt\\w*|time[- ]?outs?|timing out|crash\\w*|los(?:es|t|ing)|rejects?"
          + "|slow\\w*|expir(?:es?|ed)|(?:impact|problem) (?:begins|began|starts|started)"),
  /** The service works again. */
  ENDS(
      "resolved|restored|recovered|operational|back online|back up|back to normal"
          + "|(?:works?|working|functioning) (?:again|normally|as (?:expected|intended))|all clear"
          + "|solved|confirmed working|recovery(?=:)"
          + "|(?:outage|incident|impact|disruption) (?:is |was )?(?:over|ends|ended)"
          + "|(?:available|accessible|reachable) again"),
  /** Someone or something notices. */
  DETECTED(
      "alert(?:s|ed)?|notif(?:y|ies|ied|ications?)|detect(?:s|ed)?|page[ds]|pager|noticed?s?"
          + "|detection(?=:)|discovery(?=:)|aware|monitoring (?:shows?|reports?|flags?)|reported|reports"),
  /** Someone takes it on. */
  ACKNOWLEDGED(
      "respond(?:s|ed)?|acknowledg\\w+|investigat\\w+|engag(?:es?|ed|ing)|assembl\\w+"
          + "|(?:begins?|began|starts?|started) (?:to )?(?:troubleshoot\\w*|work\\w*|look\\w*)"
          + "|troubleshooting|joins?|joined|takes over"),
  /** The impact is lessened. */
  MITIGATED("mitigat(?:ed|es)");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(?:not|never|no|isn't|wasn't|cannot|partially|partly|yet to be|will be|to be|being"
              + "|until|before|once)(?:\\s+\\w+){0,3}\\s+$");
  private static final Pattern NEWS =
      Pattern.compile(
          "(?i)\\b(?:customers?|users?|subscribers?|clients?)\\s+(?:\\w+\\s+)?(?:\\w+\\s+)?$");
  private static final Pattern AFTERMATH =
      Pattern.compile(
          "(?i)\\b(?:root cause|caus\\w*|identif\\w*|investigat\\w*|review\\w*|postmortem)\\b");

  private final Pattern words;

  EventWords(String alternatives) {
    this.words = Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /** Returns whether a text says so, by a word that is not denied. */
  boolean in(String text) {
    Stream<String> before = words.matcher(text).results().map(m -> text.substring(0, m.start()));
    List<Pattern> against = this == STARTS ? List.of() : List.of(DENIED);
    return before.anyMatch(
        head ->
            against.stream().noneMatch(p -> p.matcher(head).find())
                && !(this == DETECTED && isNews(text, head)));
  }

  // "customers notified" tells them; "customers reported" tells us
  private static boolean isNews(String text, String head) {
    return NEWS.matcher(head).find()
        && text.substring(head.length()).matches("(?is)notif.*|alert.*");
  }

  /**
   * Returns whether a text speaks of causes and reviews, so that an "error" in it is no new one.
   */
  static boolean isAftermath(String text) {
    return AFTERMATH.matcher(text).find();
  }
}
