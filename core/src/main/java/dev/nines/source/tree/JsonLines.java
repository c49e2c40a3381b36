package dev.nines.source.tree;

import java.io.BufferedReader;
import java.io.IOException;

/** Says whether a text has a JSON value on each line of its own. */
final class JsonLines {

  private JsonLines() {}

  /**
   * Returns whether one of the first two lines that are not blank is a whole mapping by itself.
   *
   * @param most how many characters may be read
   */
  static boolean begin(BufferedReader lines, int most) throws IOException {
    int seen = 0;
    int read = 0;
    while (seen < 2 && read < most / 2) {
      String line = upToLineEnd(lines, most / 2 - read);
      if (line.isEmpty()) {
        return false;
      }
      read += line.length();
      if (!line.isBlank()) {
        seen++;
        if (isWhole(line.strip())) {
          return true;
        }
      }
    }
    return false;
  }

  // a line with its end, so that an empty text is the end of the file
  private static String upToLineEnd(BufferedReader lines, int most) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = lines.read(); c >= 0; c = lines.read()) {
      line.append((char) c);
      if (c == '\n' || line.length() >= most) {
        break;
      }
    }
    return line.toString();
  }

  private static boolean isWhole(String line) {
    return line.startsWith("{") && line.endsWith("}") && depthAtEnd(line) == 0;
  }

  private static int depthAtEnd(String line) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
    }
    return depth;
  }
}
