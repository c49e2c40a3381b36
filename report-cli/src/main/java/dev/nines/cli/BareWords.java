package dev.nines.cli;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Files of words of a language without comments, each word on its line. */
final class BareWords {

  // a line goes on in the next after one, three, five ... backslashes
  private static final Pattern GOES_ON = Pattern.compile("(^|.*[^\\\\])(\\\\\\\\)*\\\\");

  private static final Pattern COMMENT = Pattern.compile("[ \\t\\f]*[#!].*");

  private BareWords() {}

  /** Returns a file in UTF-8 without its comments. */
  static byte[] of(byte[] content) {
    StringBuilder bare = new StringBuilder();
    boolean inside = false;
    for (String line : new String(content, StandardCharsets.UTF_8).split("\\R", -1)) {
      boolean comment = !inside && COMMENT.matcher(line).matches();
      bare.append(comment ? "" : line).append('\n');
      inside = !comment && GOES_ON.matcher(line).matches();
    }
    return bare.toString().getBytes(StandardCharsets.UTF_8);
  }
}
