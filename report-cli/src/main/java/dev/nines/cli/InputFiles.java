package dev.nines.cli;

import dev.nines.branding.BrandFile;
import dev.nines.contract.Agreement;
import dev.nines.measurement.Measurement;
import dev.nines.model.Facts;
import dev.nines.model.InputFile;
import dev.nines.model.correction.Correction;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.source.JoinedIncidents;
import dev.nines.source.Keeping;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceNames;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.TermChange;
import dev.nines.source.corrections.CorrectionsReader;
import dev.nines.source.measurement.MeasurementsReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the files that a command line names, under names that tell them apart. */
final class InputFiles {

  // keys that only a contract has, at the top of a YAML or in a JSON file, or an OpenSLO document
  private static final Pattern CONTRACT =
      Pattern.compile(
          "(?m)^(contract|promises|versions|extends)\\s*:|^\\s*\\{?\\s*\"?apiVersion\"?\\s*:\\s*[\"']?openslo/"
              + "|\\A\\s*\\{(?s:.*)\"(contract|promises)\"\\s*:");

  private static final Pattern CORRECTIONS =
      Pattern.compile("(?m)^corrections\\s*:|\\A\\s*\\{(?s:.*)\"corrections\"\\s*:");

  private static final Pattern MEASUREMENTS =
      Pattern.compile("(?m)^measurements\\s*:|\\A\\s*\\{(?s:.*)\"measurements\"\\s*:");

  private final SourceReaders readers;
  private final Map<Path, String> names = new HashMap<>();
  private final Storage storage;
  private final Map<Path, SourceInput> contracts = new LinkedHashMap<>();
  private final Map<Path, SourceInput> brands = new LinkedHashMap<>();
  private Optional<Instant> until = Optional.empty();
  private Optional<Keeping> keeping = Optional.empty();

  /**
   * Prepares to read.
   *
   * @param readers the readers to choose from
   * @param all every file of the command line
   */
  InputFiles(SourceReaders readers, List<DataSource> all) {
    this.readers = readers;
    this.storage = Storage.DISK;
    List<Path> paths = all.stream().map(DataSource::path).toList();
    List<String> shortest = SourceNames.shortest(paths);
    for (int i = 0; i < paths.size(); i++) {
      names.put(paths.get(i), shortest.get(i));
    }
  }

  /**
   * Prepares to read from elsewhere than the disk.
   *
   * @param readers the readers to choose from
   * @param shown the name of each file as shown
   * @param storage where the bytes are
   */
  InputFiles(SourceReaders readers, Map<Path, String> shown, Storage storage) {
    this.readers = readers;
    this.storage = storage;
    names.putAll(shown);
  }

  /** Returns the contract files that were read so far, the contract itself first. */
  Map<Path, SourceInput> contractFiles() {
    return Collections.unmodifiableMap(contracts);
  }

  /** Returns the files of the brand that were read so far, the brand file itself first. */
  Map<Path, SourceInput> brandFiles() {
    return Collections.unmodifiableMap(brands);
  }

  /** Returns a file of the sender, which names others from its own folder. */
  Checked<BrandFile> brandFile(DataSource source) {
    return new BrandFolder(storage, brands).open(name(source), source.path());
  }

  /** Says which time is asked about, so that what repeats without end is read up to its end. */
  void askedUntil(Instant end) {
    until = Optional.of(end);
  }

  /** Says what will be asked of probes, so that the rows that say nothing new need not be kept. */
  void keeping(Keeping asked) {
    keeping = Optional.of(asked);
  }

  /** Returns the facts of several files together; no value where one of them cannot be read. */
  Checked<Facts> facts(List<DataSource> sources) {
    ProblemLog log = ProblemLog.empty();
    Facts all = Facts.none();
    boolean whole = true;
    for (DataSource source : sources) {
      Optional<Facts> facts = log.take(read(source));
      all = facts.map(all::and).orElse(all);
      whole &= facts.isPresent();
    }
    return whole ? log.with(stored(all, sources)).then(JoinedIncidents::in) : log.failed();
  }

  private Facts stored(Facts facts, List<DataSource> sources) {
    return storage.asStored(facts, sources);
  }

  /** Returns the facts of a file. */
  Checked<Facts> facts(DataSource source) {
    return read(source).map(f -> stored(f, List.of(source))).then(JoinedIncidents::in);
  }

  private Checked<Facts> read(DataSource source) {
    Checked<Facts> facts = readRows(source);
    return source.rows().isEmpty()
        ? facts
        : facts.then(
            f -> source.rows().get().statement(name(source)).map(s -> Facts.none().from(s).and(f)));
  }

  private Checked<Facts> readRows(DataSource source) {
    return input(source)
        .then(
            input ->
                source.kind().isPresent()
                    ? readers.read(input, source.kind().get())
                    : readers.read(input));
  }

  /** Returns the contract of a file, with all its versions. */
  Checked<Agreement> contract(DataSource source) {
    return contract(source, List.of());
  }

  /** Returns the contract of a file with some terms other than it says. */
  Checked<Agreement> contract(DataSource source, List<TermChange> changes) {
    return ContractFolder.read(name(source), source.path(), changes, recorded());
  }

  private Storage recorded() {
    return new Storage() {
      @Override
      public Checked<SourceInput> open(String name, Path path) {
        Checked<SourceInput> input = storage.open(name, path);
        input.value().ifPresent(file -> contracts.putIfAbsent(path, file));
        return input;
      }

      @Override
      public boolean holds(Path path) {
        return storage.holds(path);
      }
    };
  }

  /** Returns every file of which the contracts and the brand read so far are made. */
  Set<Path> terms() {
    Set<Path> all = new HashSet<>(contracts.keySet());
    all.addAll(brands.keySet());
    return all;
  }

  /** Returns the files of contract and brand that were read so far, and another one. */
  Map<Path, SourceInput> terms(Optional<DataSource> other) {
    Map<Path, SourceInput> all = new LinkedHashMap<>(contracts);
    all.putAll(brands);
    other.ifPresent(
        source -> input(source).value().ifPresent(file -> all.put(source.path(), file)));
    return all;
  }

  /** Returns a file of a document that was made before, as it is. */
  Checked<SourceInput> raw(DataSource source) {
    return input(source);
  }

  /** Returns the corrections of a file. */
  Checked<List<Correction>> corrections(DataSource source) {
    return input(source).then(CorrectionsReader::read);
  }

  /**
   * Returns the corrections of a file as the readers of a document may see them.
   *
   * @param ids what customers know each incident by; absent for readers who may see all
   */
  Checked<List<Correction>> corrections(DataSource source, Optional<Map<String, String>> ids) {
    return ids.isEmpty()
        ? corrections(source)
        : input(source).then(file -> CorrectionsReader.forCustomers(file, ids.get()));
  }

  /** Returns a file of corrections with its hash, for documents. */
  Checked<InputFile> correctionsFile(DataSource source) {
    return input(source)
        .then(
            input ->
                sha256(source, input)
                    .then(
                        hash ->
                            CorrectionsReader.read(input)
                                .map(list -> corrections(input.name(), hash, list.size()))));
  }

  private static InputFile corrections(String name, String hash, int size) {
    return new InputFile(name, hash, size, "Corrections", Optional.empty());
  }

  /** Returns the measurements of a file. */
  Checked<List<Measurement>> measurements(DataSource source) {
    return input(source).then(MeasurementsReader::read);
  }

  /** Returns a file of measurements with its hash, for documents. */
  Checked<InputFile> measurementsFile(DataSource source, int count) {
    return input(source)
        .then(file -> sha256(source, file))
        .map(hash -> new InputFile(name(source), hash, count, "Measurements", Optional.empty()));
  }

  /** Returns the contract of a file together with its hash, for documents. */
  Checked<ContractInput> contractInput(DataSource source) {
    return contract(source)
        .then(
            agreement ->
                input(source)
                    .then(file -> sha256(source, file))
                    .map(hash -> new ContractInput(agreement, file(source, agreement, hash))));
  }

  private Checked<String> sha256(DataSource source, SourceInput file) {
    return storage.sha256(source.path(), file);
  }

  private InputFile file(DataSource source, Agreement agreement, String hash) {
    int promises = agreement.latest().promises().size();
    String readAs = "Contract, " + promises + (promises == 1 ? " promise" : " promises");
    return new InputFile(name(source), hash, promises, readAs, Optional.empty());
  }

  /** Returns what is wrong with a file, be it a contract or data. */
  List<Problem> problems(DataSource source) {
    return checked(source).problems();
  }

  /** Returns the facts of a file of data, none for a contract, with what is wrong with it. */
  Checked<Facts> checked(DataSource source) {
    if (source.kind().isEmpty() && looksLike(CONTRACT, source)) {
      return Checked.of(Facts.none(), contract(source).problems());
    }
    if (source.kind().isEmpty() && looksLike(MEASUREMENTS, source)) {
      return Checked.of(Facts.none(), measurements(source).problems());
    }
    return source.kind().isEmpty() && looksLike(CORRECTIONS, source)
        ? Checked.of(Facts.none(), corrections(source).problems())
        : facts(source);
  }

  String name(DataSource source) {
    return names.get(source.path());
  }

  private boolean looksLike(Pattern form, DataSource source) {
    return input(source)
        .then(SourceInput::peek)
        .value()
        .filter(peek -> form.matcher(peek.head()).find())
        .isPresent();
  }

  private Checked<SourceInput> input(DataSource source) {
    Checked<SourceInput> input =
        storage
            .open(name(source), source)
            .map(file -> until.map(file::askedUntil).orElse(file))
            .map(file -> keeping.map(file::keeping).orElse(file));
    return source.service().isPresent()
        ? input.map(file -> file.withService(source.service().get()))
        : input;
  }
}
