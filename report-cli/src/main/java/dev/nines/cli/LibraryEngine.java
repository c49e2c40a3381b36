package dev.nines.cli;

import dev.nines.DataChecks;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.report.LeftOut;
import dev.nines.source.Keeping;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReader;
import dev.nines.source.SourceReaders;
import dev.nines.source.incident.IncidentFileWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
    PostmortemMaker maker = new PostmortemMaker(readers, missing, request);
    return edited(
        request.view(),
        request.files(),
        maker::make,
        maker::terms,
        (files, before, leftOut) -> {
          PostmortemRequest asked = request.of(files);
          LeftOut problems = LeftOut.NOTHING.withProblems(leftOut.problems());
          return new PostmortemMaker(asked, files.files(readers), missing, before, problems).make();
        });
  }

  @Override
  public Outcome sla(SlaRequest request) {
    SlaMaker maker = new SlaMaker(readers, missing, request);
    return edited(
        request.view(), PeriodOptions.inputs(request), maker::report, maker::terms, again(request));
  }

  private Again again(SlaRequest request) {
    return (files, before, leftOut) ->
        new SlaMaker(request.of(files), files.files(readers), missing, before, leftOut).report();
  }

  @Override
  public SlaRun slaRun(SlaRequest request) {
    SlaMaker maker = new SlaMaker(readers, missing, request);
    SlaRun run = maker.run();
    Outcome outcome =
        edited(
            request.view(),
            PeriodOptions.inputs(request),
            run::outcome,
            maker::terms,
            again(request));
    return new SlaRun(outcome, run.view(), run.terms());
  }

  /** Makes a document again of files whose words are replaced. */
  private interface Again {
    Outcome of(RedactedFiles files, List<Problem> before, LeftOut leftOut);
  }

  private Outcome edited(
      View view,
      List<DataSource> files,
      Supplier<Outcome> plain,
      Supplier<Map<Path, SourceInput>> terms,
      Again again) {
    Outcome made =
        new Editor(readers, view, files)
            .edit(
                new Making() {
                  @Override
                  public Outcome plain() {
                    return plain.get();
                  }

                  @Override
                  public Map<Path, SourceInput> terms() {
                    return terms.get();
                  }

                  @Override
                  public Outcome again(
                      RedactedFiles inputs, List<Problem> before, LeftOut leftOut) {
                    return again.of(inputs, before, leftOut);
                  }
                });
    return view.language().noted(made);
  }

  @Override
  public Outcome letter(SlaRequest request) {
    SlaMaker maker = new SlaMaker(readers, missing, request);
    return edited(
        request.view(),
        PeriodOptions.inputs(request),
        maker::letter,
        maker::terms,
        (files, before, leftOut) ->
            new SlaMaker(request.of(files), files.files(readers), missing, before, leftOut)
                .letter());
  }

  @Override
  public Outcome metrics(MetricsRequest request) {
    MetricsMaker maker = new MetricsMaker(readers, missing, request);
    return edited(
        request.view(),
        request.files(),
        maker::make,
        maker::terms,
        (files, before, leftOut) ->
            new MetricsMaker(request.of(files), files.files(readers), missing, before, leftOut)
                .make());
  }

  @Override
  public Outcome explain(SlaRequest request) {
    return noted(request.view(), new SlaMaker(readers, missing, request).explanation());
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
        problems.addAll(evidence(request, files, source).problems(pdf.get()));
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

  private EvidenceCheck evidence(CheckRequest request, InputFiles files, DataSource source) {
    return new EvidenceCheck(
        readers,
        files.name(source),
        request.fonts(),
        hash ->
            request.files().stream()
                .flatMap(file -> files.raw(file).value().stream())
                .filter(file -> file.sha256().value().filter(hash::equals).isPresent())
                .findFirst());
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

  private static Outcome noted(View view, Outcome outcome) {
    return view.language().noted(outcome);
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
