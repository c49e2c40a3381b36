package dev.nines.source;

import dev.nines.model.Facts;
import dev.nines.model.InputFile;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.check.IncidentChecks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * Reads a file with the reader that is surest of its content, and checks the incidents in it.
 *
 * <p>No reader that recognises a file is an error, and so are two that are equally sure.
 *
 * @param readers the readers, in the order of their kinds
 */
public record SourceReaders(List<SourceReader> readers) {

  public SourceReaders {
    readers = readers.stream().sorted(Comparator.comparing(SourceReader::kind)).toList();
  }

  /** Returns all readers that are installed. */
  public static SourceReaders installed() {
    ServiceLoader<SourceReader> loader =
        ServiceLoader.load(SourceReader.class, SourceReader.class.getClassLoader());
    return new SourceReaders(loader.stream().map(ServiceLoader.Provider::get).toList());
  }

  /** Returns the facts of a file, read by the reader that is surest of it. */
  public Checked<Facts> read(SourceInput input) {
    return input.peek().then(this::surest).then(reader -> read(input, reader));
  }

  /** Returns the facts of a file, read by the reader of a kind whatever its content. */
  public Checked<Facts> read(SourceInput input, String kind) {
    Optional<SourceReader> forced =
        readers.stream().filter(reader -> reader.kind().equals(kind)).findFirst();
    return input
        .peek()
        .then(
            peek ->
                forced
                    .map(reader -> read(input, reader))
                    .orElseGet(() -> Checked.failed(noSuchKind(input, kind))));
  }

  /** Returns the reader that is surest of a file; the problem where none or several are. */
  public Checked<SourceReader> surest(SourcePeek peek) {
    Sureness most =
        readers.stream()
            .map(reader -> reader.sureness(peek))
            .max(Comparator.naturalOrder())
            .orElse(Sureness.NO);
    List<SourceReader> best =
        readers.stream().filter(reader -> reader.sureness(peek) == most).toList();
    if (most == Sureness.NO) {
      return Checked.failed(JsonBeginning.in(peek).orElseGet(() -> unknown(peek)));
    }
    return best.size() == 1 ? Checked.of(best.get(0)) : Checked.failed(ambiguous(peek, best));
  }

  private static Checked<Facts> read(SourceInput input, SourceReader reader) {
    ProblemLog log = ProblemLog.empty();
    FileState before = FileState.of(input);
    Optional<String> sha256 = log.take(input.sha256());
    Optional<Facts> facts = log.take(reader.read(input));
    before.change(input).ifPresent(log::add);
    facts.ifPresent(f -> f.incidents().forEach(i -> log.addAll(IncidentChecks.check(i))));
    Optional<Facts> whole =
        facts.flatMap(f -> sha256.map(hash -> f.from(described(input, hash, reader, f))));
    return new Checked<>(whole, once(log.problems()));
  }

  // a reader and the checks can meet the same words and say the same of them
  private static List<Problem> once(List<Problem> problems) {
    return problems.stream().distinct().sorted(Problem.BY_PLACE).toList();
  }

  private static InputFile described(
      SourceInput input, String sha256, SourceReader reader, Facts facts) {
    return new InputFile(
        input.name(), sha256, FactSpan.records(facts), reader.title(), FactSpan.of(facts));
  }

  private static String list(List<SourceReader> readers) {
    return readers.stream()
        .map(reader -> reader.kind() + " (" + reader.title() + ")")
        .collect(Collectors.joining(", "));
  }

  private Problem unknown(SourcePeek peek) {
    String message =
        "The content of \"%s\" is of no kind that is read; these are: %s."
            .formatted(peek.file(), list(readers));
    return problem(ProblemCode.FORMAT_UNKNOWN, peek.file(), "", message);
  }

  private Problem noSuchKind(SourceInput input, String kind) {
    String message =
        "\"%s\" is no kind of file that is read; these are: %s.".formatted(kind, list(readers));
    return problem(ProblemCode.FORMAT_UNKNOWN, input.name(), kind, message);
  }

  private Problem ambiguous(SourcePeek peek, List<SourceReader> best) {
    String message =
        "\"%s\" could be any of %s; name the one that it is, as in --data %s=%s."
            .formatted(peek.file(), list(best), best.get(0).kind(), peek.file());
    return problem(ProblemCode.FORMAT_AMBIGUOUS, peek.file(), "", message);
  }

  private Problem problem(ProblemCode code, String file, String found, String message) {
    String kinds = readers.stream().map(SourceReader::kind).collect(Collectors.joining(", "));
    return new Problem(code, SourceLocation.ofFile(file), found, kinds, message);
  }
}
