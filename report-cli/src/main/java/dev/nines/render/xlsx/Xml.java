package dev.nines.render.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Writes XML as UTF-8. Markup is taken as it is; text is escaped, and holds only characters that
 * XML allows, because {@link SafeText} replaced all others.
 */
final class Xml {

  /** The first line of every part. */
  static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final int ROOM = 1 << 14;

  // the most bytes that a character needs, escaped or not
  private static final int WIDEST = 6;
  private static final double WHOLE = 1e15;

  private final OutputStream out;
  private final byte[] buffer = new byte[ROOM];
  private int size;

  Xml(OutputStream out) {
    this.out = out;
  }

  /** Writes markup in ASCII. */
  Xml raw(String markup) throws IOException {
    for (int i = 0; i < markup.length(); i++) {
      put((byte) markup.charAt(i));
    }
    return this;
  }

  /** Writes text between tags or quotes. */
  Xml text(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (size > ROOM - WIDEST) {
        drain();
      }
      if (c >= 0x80) {
        i += wide(text, i) - 1;
      } else if (c == '&' || c == '<' || c == '>' || c == '"' || c < ' ') {
        raw(escaped(c));
      } else {
        buffer[size++] = (byte) c;
      }
    }
    return this;
  }

  /** Writes an attribute with a blank before it. */
  Xml attribute(String name, String value) throws IOException {
    return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
  }

  /** Writes an attribute with a blank before it. */
  Xml attribute(String name, int value) throws IOException {
    return raw(" ").raw(name).raw("=\"").raw(Integer.toString(value)).raw("\"");
  }

  /** Writes a number so that it is read back as it is. */
  Xml number(double number) throws IOException {
    return raw(digits(number));
  }

  /** Returns a number in as few digits as tell it from its neighbours. */
  static String digits(double number) {
    if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
      return Long.toString((long) number);
    }
    return new BigDecimal(Double.toString(number)).toPlainString();
  }

  /** Hands everything on. */
  void flush() throws IOException {
    drain();
    out.flush();
  }

  // returns how many chars were taken: two for a pair
  private int wide(String text, int at) throws IOException {
    int chars = Character.charCount(text.codePointAt(at));
    byte[] bytes = text.substring(at, at + chars).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
    return chars;
  }

  // a line end or a tab in an attribute would be read as a blank
  private static String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> "&#" + (int) c + ";";
    };
  }

  private void put(byte b) throws IOException {
    if (size == ROOM) {
      drain();
    }
    buffer[size++] = b;
  }

  private void drain() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }
}
