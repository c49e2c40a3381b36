package dev.nines.source;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * A file to be read: its name as shown, and its bytes, which can be opened any number of times.
 *
 * <p>A compressed file is read unpacked, see {@link SourceDecoder}; its hash is that of the file.
 *
 * @param name the name as shown: without folders, but as much of the path as tells it from others
 * @param bytes opens the bytes
 * @param service whose data it is, where the user said so
 * @param until the end of the time that anyone asks about, where it is known; readers of records
 *     that repeat without end go no further
 * @param keeping what will be asked of probes, where it is known; a large file of probes is then
 *     read without the rows and latencies that could not change the answer. Empty: all is kept
 */
public record SourceInput(
    String name,
    Opener bytes,
    Optional<String> service,
    Optional<Instant> until,
    Optional<Keeping> keeping) {

  /** Opens the bytes of an input from the beginning. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Returns a stream that the caller closes.
     *
     * @throws IOException if the input cannot be read
     */
    InputStream open() throws IOException;

    /** Returns the file on a disk where it is one, so that parts of it can be read at once. */
    default Optional<Path> file() {
      return Optional.empty();
    }

    /**
     * Returns the number of the first line: mostly 1; 0 where that is a head which is not counted,
     * so that the line of a row is the number of the row.
     */
    default int firstLine() {
      return 1;
    }
  }

  private record OnDisk(Path path) implements Opener {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public Optional<Path> file() {
      return Optional.of(path);
    }
  }

  public SourceInput {
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(keeping, "keeping");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("name must not be empty");
    }
  }

  /** Returns an input of which nobody said whose data it is. */
  public static SourceInput of(String name, Opener bytes) {
    return new SourceInput(name, bytes, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns an input of bytes in memory. */
  public static SourceInput of(String name, byte[] bytes) {
    byte[] copy = bytes.clone();
    return of(name, () -> new ByteArrayInputStream(copy));
  }

  /**
   * Returns a file as an input; the problem where it is missing, no file, or cannot be opened.
   *
   * @param name the name as shown, see {@link SourceNames}
   * @param path the file
   */
  public static Checked<SourceInput> ofFile(String name, Path path) {
    if (!Files.exists(path)) {
      return failed(ProblemCode.FILE_MISSING, name, "The file \"" + path + "\" does not exist.");
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      String what = Files.isDirectory(path) ? "is a folder" : "cannot be read";
      return failed(ProblemCode.FILE_UNREADABLE, name, "\"%s\" %s.".formatted(path, what));
    }
    return Checked.of(of(name, new OnDisk(path)));
  }

  /** Returns the same input with whose data it is. */
  public SourceInput withService(String id) {
    return new SourceInput(name, bytes, Optional.of(id), until, keeping);
  }

  /** Returns the same input with the end of the time that anyone asks about, left out. */
  public SourceInput askedUntil(Instant end) {
    return new SourceInput(name, bytes, service, Optional.of(end), keeping);
  }

  /** Returns the same input with what will be asked of probes. */
  public SourceInput keeping(Keeping asked) {
    return new SourceInput(name, bytes, service, until, Optional.of(asked));
  }

  /** Returns the place that is the whole file. */
  public SourceLocation location() {
    return SourceLocation.ofFile(name);
  }

  /** Returns the beginning of the file; the problem where it is empty or cannot be read. */
  public Checked<SourcePeek> peek() {
    try (InputStream in = content()) {
      String head = TextDecoder.lenient(in.readNBytes(SourcePeek.LENGTH));
      return head.isBlank() && head.length() < SourcePeek.LENGTH
          ? failed(ProblemCode.FILE_EMPTY, name, "The file \"" + name + "\" is empty.")
          : Checked.of(new SourcePeek(name, head));
    } catch (IOException e) {
      return Checked.failed(unreadable(e));
    }
  }

  /** Returns the whole text; the problem where it is no text or cannot be read. */
  public Checked<String> text() {
    try (InputStream in = content()) {
      return TextDecoder.strict(name, in.readAllBytes());
    } catch (IOException e) {
      return Checked.failed(unreadable(e));
    }
  }

  /**
   * Returns the text, to be read piece by piece; the caller closes it.
   *
   * @throws IOException if the input cannot be read, or while reading if it is damaged or no text
   */
  public Reader reader() throws IOException {
    return TextDecoder.reader(content());
  }

  /** Returns the problem that the input cannot be read. */
  public Problem unreadable(IOException e) {
    Optional<Problem> noText =
        e instanceof CharacterCodingException ? TextDecoder.damage(this) : Optional.empty();
    return noText.orElseGet(
        () ->
            Problem.of(
                ProblemCode.FILE_UNREADABLE,
                location(),
                "The file \"%s\" cannot be read: %s.".formatted(name, reason(e))));
  }

  private String reason(IOException e) {
    return e instanceof DamagedContentException damaged ? damaged.message(this) : e.getMessage();
  }

  /**
   * Returns whether the file is compressed.
   *
   * @throws IOException if the input cannot be read
   */
  public boolean isPacked() throws IOException {
    try (InputStream file = bytes.open()) {
      return UnpackedStream.decoder(file.readNBytes(SourceDecoder.HEAD)).isPresent();
    }
  }

  /**
   * Returns the content, unpacked where it is compressed; the caller closes it.
   *
   * @throws IOException if the input cannot be read, or while reading if it is damaged
   */
  public InputStream content() throws IOException {
    InputStream file = bytes.open();
    try {
      return UnpackedStream.of(file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Returns the SHA-256 of the bytes as they are, not unpacked, 64 hexadecimal digits; the problem
   * where it has none.
   */
  public Checked<String> sha256() {
    MessageDigest digest = sha256Digest();
    try (InputStream in = new DigestInputStream(bytes.open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return Checked.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      return Checked.failed(unreadable(e));
    }
  }

  private static <T> Checked<T> failed(ProblemCode code, String name, String message) {
    return Checked.failed(Problem.of(code, SourceLocation.ofFile(name), message));
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
