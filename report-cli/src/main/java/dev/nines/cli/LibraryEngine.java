package dev.nines.cli;

import dev.nines.DataChecks;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.source.Keeping;
import dev.nines.source.SourceReader;
import dev.nines.source.SourceReaders;
import dev.nines.source.incident.IncidentFileWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The library as the commands need it. */
final class LibraryEngine implements Engine {

  private final SourceReaders readers = SourceReaders.installed();
  private final MissingGlyphs missing;

  /**
   * Makes an engine.
   *
   * @param missing is told of characters that a PDF could not show
   */
  LibraryEngine(MissingGlyphs missing) {
    this.missing = Objects.requireNonNull(missing, "missing");
  }

  @Override
  public List<String> kinds() {
    return readers.readers().stream().map(SourceReader::kind).sorted().toList();
  }

  @Override
  public Outcome postmortem(PostmortemRequest request) {
    return new PostmortemMaker(readers, missing, request).make();
  }

  @Override
  public Outcome sla(SlaRequest request) {
    return new SlaMaker(readers, missing, request).report();
  }

  @Override
  public SlaRun slaRun(SlaRequest request) {
    return new SlaMaker(readers, missing, request).run();
  }

  @Override
  public Outcome metrics(MetricsRequest request) {
    return new MetricsMaker(readers, missing, request).make();
  }

  @Override
  public Outcome explain(SlaRequest request) {
    return new SlaMaker(readers, missing, request).explanation();
  }

  @Override
  public CheckResult check(CheckRequest request) {
    InputFiles files = new InputFiles(readers, request.files());
    files.keeping(Keeping.usual());
    Set<Problem> problems = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    Facts facts = Facts.none();
    for (DataSource source : request.files()) {
      names.add(files.name(source));
      Optional<byte[]> pdf = EvidenceCheck.pdf(files, source);
      if (pdf.isPresent()) {
        problems.addAll(new EvidenceCheck(readers, files.name(source)).problems(pdf.get()));
        continue;
      }
      Checked<Facts> checked = files.checked(source);
      problems.addAll(checked.problems());
      facts = checked.value().map(facts::and).orElse(facts);
    }
    DataChecks data = DataChecks.of(facts);
    problems.addAll(data.problems());
    List<Problem> all = List.copyOf(problems);
    return new CheckResult(all, CheckJson.of(names, all, data.series()));
  }

  @Override
  public Outcome importFacts(DataSource source, View view) {
    Checked<Facts> facts = new InputFiles(readers, List.of(source)).facts(source);
    ProblemLog log = ProblemLog.empty();
    Optional<Facts> read = log.take(facts);
    read.ifPresent(f -> log.addAll(IncidentFileWriter.unwritable(f)));
    return read.isEmpty() || log.hasErrors()
        ? new Outcome.Failed(log.problems())
        : new Outcome.Done(imported(read.get()), false, log.problems());
  }

  private static Result imported(Facts facts) {
    return format -> {
      String text =
          format == OutputFormat.JSON
              ? IncidentFileWriter.json(facts)
              : IncidentFileWriter.yaml(facts);
      return text.getBytes(StandardCharsets.UTF_8);
    };
  }
}
