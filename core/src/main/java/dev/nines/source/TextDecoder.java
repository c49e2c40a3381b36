package dev.nines.source;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes text of bytes: UTF-8, or UTF-16 where a byte order mark says so; the mark is left out. */
final class TextDecoder {

  private static final int BLOCK = 65_536;
  private static final char MARK = '\uFEFF';

  private TextDecoder() {}

  static String lenient(byte[] bytes) {
    return withoutMark(new String(bytes, charset(bytes)));
  }

  static Checked<String> strict(String file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        charset(bytes)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = withoutMark(out.flip().toString());
    return result.isError() ? Checked.failed(damaged(file, text)) : Checked.of(text);
  }

  /** Returns the text of a stream; reading throws where it is no text. */
  static Reader reader(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream);
    in.mark(2);
    Charset charset = charset(in.readNBytes(2));
    in.reset();
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
    text.mark(1);
    if (text.read() != MARK) {
      text.reset();
    }
    return text;
  }

  /** Returns where a file is no text; empty where it is. */
  static Optional<Problem> damage(SourceInput input) {
    try (BufferedInputStream in = new BufferedInputStream(input.content())) {
      in.mark(2);
      CharsetDecoder decoder = charset(in.readNBytes(2)).newDecoder();
      in.reset();
      return linesBeforeDamage(in, decoder).map(lines -> damaged(input.name(), lines));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> linesBeforeDamage(InputStream in, CharsetDecoder decoder)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer chars = CharBuffer.allocate(BLOCK);
    long lines = 0;
    int count = in.read(bytes.array(), 0, BLOCK);
    while (count >= 0) {
      bytes.limit(bytes.position() + count).position(0);
      CoderResult result = decoder.decode(bytes, chars, false);
      lines += chars.flip().chars().filter(c -> c == '\n').count();
      if (result.isError()) {
        return Optional.of(lines);
      }
      chars.clear();
      bytes.compact();
      count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    }
    return bytes.position() == 0 ? Optional.empty() : Optional.of(lines);
  }

  private static Problem damaged(String file, String before) {
    return damaged(file, before.chars().filter(c -> c == '\n').count());
  }

  private static Problem damaged(String file, long lines) {
    int line = (int) Math.min(1 + lines, Integer.MAX_VALUE);
    return Problem.of(
        ProblemCode.FILE_UNREADABLE,
        SourceLocation.ofLine(file, line),
        "This is not UTF-8 text; save the file as UTF-8.");
  }

  private static String withoutMark(String text) {
    return text.startsWith(String.valueOf(MARK)) ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }
}
