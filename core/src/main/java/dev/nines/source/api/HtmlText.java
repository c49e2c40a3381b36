package dev.nines.source.api;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes plain text of the HTML that status pages write their updates in. */
public final class HtmlText {

  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>[ \\t]*\\n?");
  private static final Pattern BLOCK =
      Pattern.compile("(?i)</?(?:p|div|ul|ol|h[1-6]|table|tr|blockquote|pre)\\b[^>]*>");
  private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^>]*>\\s*");
  private static final Pattern BOLD = Pattern.compile("(?i)<(?:strong|b)>([^<]*)</(?:strong|b)>");
  // a "<1 %" of the text is no tag
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>|<!--.*?-->");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("hellip", "…"),
          Map.entry("bull", "•"));

  private HtmlText() {}

  /**
   * Returns the text without tags: a break is a new line, a paragraph has a blank line around it,
   * an item of a list begins with a hyphen. Text that holds no HTML stays as it is.
   */
  public static String plain(String html) {
    String lines = BREAK.matcher(html).replaceAll("\n");
    String blocks = BLOCK.matcher(ITEM.matcher(lines).replaceAll("\n- ")).replaceAll("\n\n");
    return tidy(decoded(TAG.matcher(blocks).replaceAll("")));
  }

  /** Returns the same, and words in bold that stand by themselves as headings of Markdown. */
  public static String withHeadings(String html) {
    return plain(
        html.replaceAll(
            "(?i)<p>\\s*" + BOLD.pattern() + "\\s*(?:<br\\s*/?>)?\\s*</p>", "<p>## $1</p>"));
  }

  private static String tidy(String text) {
    return text.replace("\r", "")
        .replaceAll("[ \\t]+\\n", "\n")
        .replaceAll("\\n-\\s*\\n\\s*", "\n- ")
        .replaceAll("(?m)^(- .*)\\n{2,}(?=- )", "$1\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private static String decoded(String text) {
    return ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
  }

  // a name that is not known stays as it is written
  private static String character(MatchResult match) {
    String name = match.group(1);
    if (name.charAt(0) != '#') {
      return NAMED.getOrDefault(name, match.group());
    }
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(code) ? Character.toString(code) : match.group();
  }
}
