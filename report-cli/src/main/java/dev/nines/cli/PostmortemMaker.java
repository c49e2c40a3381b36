package dev.nines.cli;

import dev.nines.SlaReporting;
import dev.nines.contract.Agreement;
import dev.nines.credit.SlaResult;
import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.InputFile;
import dev.nines.model.correction.Correction;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.render.pdf.Attachment;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.report.Data;
import dev.nines.report.LeftOut;
import dev.nines.report.Report;
import dev.nines.report.postmortem.CustomerFacts;
import dev.nines.report.postmortem.PostmortemAssembler;
import dev.nines.report.postmortem.PostmortemInput;
import dev.nines.source.IncidentProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the postmortem of one incident: reads, finds the incident, adds what it cost. */
final class PostmortemMaker {

  private final PostmortemRequest request;
  private final MissingGlyphs missing;
  private final InputFiles files;
  private final Optional<List<Problem>> before;
  private final LeftOut leftOut;
  private final Branding brand;
  private final ProblemLog log = ProblemLog.empty();
  private List<Correction> applied = List.of();

  PostmortemMaker(SourceReaders readers, MissingGlyphs missing, PostmortemRequest request) {
    this.request = request;
    this.missing = missing;
    this.files = new InputFiles(readers, request.files());
    this.before = Optional.empty();
    this.leftOut = LeftOut.NOTHING;
    this.brand = Branding.of(request.view().brand(), files::brandFile);
  }

  /**
   * Makes a postmortem again from what it was made of.
   *
   * @param request what was asked for, its files inside the document
   * @param files where they are read
   * @param missing is told of characters that a PDF could not show
   * @param before the problems that were found then
   * @param leftOut what was left out then
   */
  PostmortemMaker(
      PostmortemRequest request,
      InputFiles files,
      MissingGlyphs missing,
      List<Problem> before,
      LeftOut leftOut) {
    this.leftOut = leftOut;
    this.request = request;
    this.missing = missing;
    this.files = files;
    this.before = Optional.of(before);
    this.brand = Branding.of(request.view().brand(), files::brandFile);
  }

  /** Returns the files of the contract and of the corrections that were read. */
  Map<Path, SourceInput> terms() {
    return files.terms(request.corrections());
  }

  Outcome make() {
    Optional<Facts> facts =
        log.take(files.facts(request.incident()))
            .flatMap(read -> corrected().of(read, request.corrections()));
    Optional<ContractInput> contract =
        request.contract().flatMap(source -> log.take(files.contractInput(source)));
    if (log.hasErrors() || facts.isEmpty() || brand.isFailed()) {
      return new Outcome.Failed(brand.after(log.problems()));
    }
    return incident(facts.get())
        .map(incident -> make(facts.get(), incident, contract).with(brand.problems()))
        .orElseGet(() -> new Outcome.Unfitting(whichOne(facts.get())));
  }

  private CorrectedFacts corrected() {
    return new CorrectedFacts(files, log, request.audience(), list -> applied = list);
  }

  // what was corrected by hand is said among the problems, with author and reason; of another
  // incident the reader of this document must not hear
  private void noteCorrections(Facts facts, Incident incident) {
    List<String> others =
        facts.incidents().stream()
            .filter(other -> other != incident)
            .map(other -> '"' + other.id() + '"')
            .toList();
    applied.stream()
        .filter(c -> others.stream().noneMatch(c.change().subject()::contains))
        .forEach(c -> log.add(c.note()));
  }

  private Outcome make(Facts facts, Incident incident, Optional<ContractInput> contract) {
    Optional<Checked<SlaResult>> effect =
        contract.flatMap(terms -> effect(terms.agreement(), facts, incident));
    effect.ifPresent(checked -> log.addAll(checked.problems()));
    if (log.hasErrors()) {
      return new Outcome.Failed(log.problems());
    }
    noteCorrections(facts, incident);
    List<Problem> problems = distinct(IncidentProblems.about(incident, facts, log.problems()));
    List<InputFile> inputs = new ArrayList<>(facts.inputs());
    contract.map(ContractInput::file).ifPresent(inputs::add);
    PostmortemInput input =
        new PostmortemInput(
            incident,
            before.orElse(problems),
            inputs,
            effect.flatMap(Checked::value),
            request.audience(),
            zone(incident, contract),
            request.view().asOf(),
            request.view().words(),
            leftOut);
    boolean missed = effect.flatMap(Checked::value).map(SlaMaker::isMissed).orElse(false);
    Report report = brand.on(PostmortemAssembler.report(input), "postmortem");
    return new Outcome.Done(
        new ReportResult(report, missing, () -> evidence(report.data(), facts, input)),
        missed,
        problems);
  }

  // an incident that is internal as a whole has nothing that customers may have
  private List<Attachment> evidence(Data data, Facts facts, PostmortemInput input) {
    boolean internal = request.audience() == Audience.INTERNAL;
    Incident incident = input.incident();
    if (!internal && incident.audience() == Audience.INTERNAL) {
      return List.of();
    }
    CustomerFacts shown = internal ? CustomerFacts.everything(facts) : CustomerFacts.of(facts);
    EvidenceFiles evidence =
        new EvidenceFiles(
            "postmortem",
            EvidenceRequest.of(request, incident.id(), asOf(data, input)),
            request.audience());
    evidence.contract(files.contractFiles());
    evidence.brand(request.view().brand(), files.brandFiles());
    boolean alone = request.contract().isEmpty();
    Facts kept = shown.forFigures(Optional.of(incident.id()));
    evidence.facts("facts", alone ? only(incident.id(), kept) : kept);
    return evidence.words(request.view().language()).with(data);
  }

  private Optional<Instant> asOf(Data data, PostmortemInput input) {
    boolean open = ((Data.Mapping) data).entries().containsKey("as-of");
    boolean effect =
        input.effect().filter(r -> r.asOfMatters() || isNotOver(r, input.asOf())).isPresent();
    return Optional.of(input.asOf()).filter(at -> open || effect);
  }

  private static boolean isNotOver(SlaResult result, Instant asOf) {
    return result.promises().stream().anyMatch(p -> asOf.isBefore(p.period().to()));
  }

  private static Facts only(String id, Facts facts) {
    List<Incident> one = facts.incidents().stream().filter(i -> i.id().equals(id)).toList();
    Facts alone = Facts.ofRecords(one, List.of(), List.of());
    for (InputFile input : facts.inputs()) {
      alone = alone.from(input);
    }
    return alone;
  }

  private Optional<Checked<SlaResult>> effect(Agreement agreement, Facts facts, Incident incident) {
    return SlaReporting.effectOf(incident, agreement, facts, request.view().asOf());
  }

  private Optional<Incident> incident(Facts facts) {
    List<Incident> incidents = facts.incidents();
    if (request.id().isPresent()) {
      return incidents.stream().filter(i -> i.id().equals(request.id().get())).findFirst();
    }
    return incidents.size() == 1 ? Optional.of(incidents.get(0)) : Optional.empty();
  }

  private String whichOne(Facts facts) {
    String ids =
        facts.incidents().stream()
            .map(incident -> "\"" + incident.id() + "\"")
            .collect(Collectors.joining(", "));
    if (facts.incidents().isEmpty()) {
      return "\"" + request.incident().name() + "\" holds no incident.";
    }
    return request
        .id()
        .map(id -> "No incident has the id \"" + id + "\"; there are " + ids + ".")
        .orElse("The input holds several incidents; name one with --id: " + ids + ".");
  }

  private ZoneId zone(Incident incident, Optional<ContractInput> contract) {
    return request
        .view()
        .zone()
        .or(incident::zone)
        .or(() -> contract.map(terms -> terms.agreement().latest().zone()))
        .orElse(ZoneOffset.UTC);
  }

  private static List<Problem> distinct(List<Problem> problems) {
    return problems.stream().distinct().sorted(Problem.BY_PLACE).toList();
  }
}
