package dev.nines.cli;

import dev.nines.branding.BarePictures;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.redaction.Redactor;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceNames;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.TermChange;
import dev.nines.source.tree.TreeParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The inputs of a document with their words replaced: those of contracts and other terms in their
 * text, those of facts once they are read, and those of the names of all files.
 *
 * <p>What is made of them is made as from any inputs, so that the document and the facts that
 * travel inside it agree.
 */
final class RedactedFiles implements Storage {

  // what a sender writes himself
  private static final Pattern OWN = Pattern.compile("(?i)\\.(md|markdown|yaml|yml|json)$");

  private static final Pattern PICTURE = Pattern.compile("(?i)\\.(png|jpe?g|svg)$");

  private final Redactor redactor;
  private final Set<Path> texts;
  private final Map<Path, Path> real = new LinkedHashMap<>();
  private final Map<Path, Path> shown = new HashMap<>();
  private final Map<Path, String> names = new LinkedHashMap<>();
  private final Set<Path> data = new HashSet<>();

  /**
   * Replaces the words of files.
   *
   * @param redactor replaces them
   * @param all every file of the command line
   * @param terms the files of contracts, brands and other terms, those that they name included
   * @param brand the files of the sender
   */
  RedactedFiles(
      Redactor redactor, List<DataSource> all, Collection<Path> terms, List<DataSource> brand) {
    this.redactor = redactor;
    this.texts = new HashSet<>(terms);
    List<Path> paths = all.stream().map(DataSource::path).toList();
    List<String> shortest = SourceNames.shortest(paths);
    for (int i = 0; i < paths.size(); i++) {
      Path path = add(paths.get(i));
      names.put(path, redactor.uncounted(shortest.get(i)));
    }
    terms.forEach(this::add);
    data.addAll(paths);
    brand.forEach(file -> data.remove(file.path()));
  }

  // two names that become one stay two
  private Path add(Path path) {
    return shown.computeIfAbsent(
        path,
        p -> {
          Path other = p.resolveSibling(redactor.uncounted(p.toString()));
          int number = 2;
          Path free = other;
          while (real.putIfAbsent(free, p) != null) {
            free = other.resolveSibling(number++ + "-" + other.getFileName());
          }
          return free;
        });
  }

  /** Returns where a file seems to be. */
  DataSource of(DataSource source) {
    return new DataSource(
        redactor.uncounted(source.name()),
        shown.get(source.path()),
        source.kind(),
        source.service().map(redactor::text),
        source.rows());
  }

  /** Returns a view whose files seem to be there as well. */
  View of(View view) {
    return view.with(
        new BrandRequest(view.brand().file().map(this::of), ofAll(view.brand().sections())));
  }

  List<DataSource> ofAll(List<DataSource> sources) {
    return sources.stream().map(this::of).toList();
  }

  /** Returns the files to read. */
  InputFiles files(SourceReaders readers) {
    return new InputFiles(readers, names, this);
  }

  @Override
  public Checked<SourceInput> open(String name, Path path) {
    Optional<Path> file = find(path);
    if (file.isEmpty()) {
      String message = "The file \"" + name + "\" is not there under its replaced name.";
      return Checked.failed(
          Problem.of(ProblemCode.FILE_MISSING, SourceLocation.ofFile(name), message));
    }
    Checked<SourceInput> input = SourceInput.ofFile(name, file.get());
    if (!isText(file.get()) && !isPicture(file.get())) {
      return input;
    }
    return input.then(
        given ->
            bare(given, file.get())
                .map(bytes -> Checked.of(SourceInput.of(name, bytes)))
                .orElseGet(() -> given.text().then(text -> replaced(name, redactor.text(text)))));
  }

  private boolean isPicture(Path file) {
    return !data.contains(file) && PICTURE.matcher(file.toString()).find();
  }

  // what stands beside the dots of a picture could name anybody
  private static Optional<byte[]> bare(SourceInput file, Path path) {
    try {
      return BarePictures.of(path.getFileName().toString(), file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // an escape can hide a word from one who looks at the text, not from one who reads the file
  private Checked<SourceInput> replaced(String name, String text) {
    boolean hidden =
        TreeParser.parse(name, text).value().filter(tree -> !redactor.leaves(tree)).isPresent();
    if (hidden) {
      String message =
          "\"" + name + "\" writes a word to be replaced with escapes; write it plainly.";
      return Checked.failed(
          Problem.of(ProblemCode.REDACTION_UNFIT, SourceLocation.ofFile(name), message));
    }
    return Checked.of(SourceInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public boolean holds(Path path) {
    return find(path).isPresent();
  }

  private boolean isText(Path file) {
    boolean own = !data.contains(file) && OWN.matcher(file.toString()).find();
    return texts.contains(file) || own;
  }

  // a file that only a brand names stands beside it
  private Optional<Path> beside(Path path) {
    return real.entrySet().stream()
        .filter(known -> path.startsWith(known.getKey().getParent()))
        .map(k -> k.getValue().resolveSibling(k.getKey().getParent().relativize(path)))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private Optional<Path> find(Path path) {
    return Optional.ofNullable(real.get(path))
        .or(() -> Optional.ofNullable(real.get(path.normalize())))
        .or(() -> beside(path.normalize()));
  }

  @Override
  public Facts asStored(Facts facts, List<DataSource> sources) {
    return redactor.in(facts);
  }

  /** Returns a word of the command line replaced. */
  String in(String word) {
    return redactor.text(word);
  }

  /** Returns another term with its words replaced. */
  TermChange in(TermChange change) {
    return redactor.in(change);
  }

  /** Returns problems with their words replaced. */
  List<Problem> in(List<Problem> problems) {
    return new ArrayList<>(redactor.in(problems));
  }
}
