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
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Makes text of bytes: UTF-8, or UTF-16 where a byte order mark says so; the mark is left out. */
final class TextDecoder {

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

  private static Problem damaged(String file, String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
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
