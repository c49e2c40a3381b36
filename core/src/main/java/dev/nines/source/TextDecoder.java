package dev.nines.source;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Makes text of bytes: UTF-8, or UTF-16 where a byte order mark says so; the mark is left out. */
final class TextDecoder {

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

  private static Problem damaged(String file, String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return Problem.of(
        ProblemCode.FILE_UNREADABLE,
        SourceLocation.ofLine(file, line),
        "This is not UTF-8 text; save the file as UTF-8.");
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
