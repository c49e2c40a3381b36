package dev.nines.cli;

import dev.nines.SlaReporting;
import dev.nines.contract.Agreement;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.InputFile;
import dev.nines.model.correction.Correction;
import dev.nines.model.correction.Corrector;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.report.postmortem.PostmortemAssembler;
import dev.nines.report.postmortem.PostmortemInput;
import dev.nines.source.IncidentProblems;
import dev.nines.source.SourceReaders;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the postmortem of one incident: reads, finds the incident, adds what it cost. */
final class PostmortemMaker {

  private final PostmortemRequest request;
  private final MissingGlyphs missing;
  private final InputFiles files;
  private final ProblemLog log = ProblemLog.empty();

  PostmortemMaker(SourceReaders readers, MissingGlyphs missing, PostmortemRequest request) {
    this.request = request;
    this.missing = missing;
    this.files = new InputFiles(readers, request.files());
  }

  Outcome make() {
    Optional<Facts> facts = log.take(files.facts(request.incident())).flatMap(this::corrected);
    Optional<ContractInput> contract =
        request.contract().flatMap(source -> log.take(files.contractInput(source)));
    if (log.hasErrors() || facts.isEmpty()) {
      return new Outcome.Failed(log.problems());
    }
    return incident(facts.get())
        .map(incident -> make(facts.get(), incident, contract))
        .orElseGet(() -> new Outcome.Unfitting(whichOne(facts.get())));
  }

  // what was corrected by hand is said among the problems, with author and reason
  private Optional<Facts> corrected(Facts facts) {
    if (request.corrections().isEmpty()) {
      return Optional.of(facts);
    }
    DataSource source = request.corrections().get();
    Optional<List<Correction>> corrections = log.take(files.corrections(source));
    corrections.ifPresent(list -> list.forEach(c -> log.add(c.note())));
    return corrections
        .flatMap(list -> log.take(Corrector.apply(facts, list)))
        .flatMap(changed -> log.take(files.correctionsFile(source)).map(changed::from));
  }

  private Outcome make(Facts facts, Incident incident, Optional<ContractInput> contract) {
    Optional<Checked<SlaResult>> effect =
        contract.flatMap(terms -> effect(terms.agreement(), facts, incident));
    effect.ifPresent(checked -> log.addAll(checked.problems()));
    if (log.hasErrors()) {
      return new Outcome.Failed(log.problems());
    }
    List<Problem> problems = distinct(IncidentProblems.about(incident, facts, log.problems()));
    List<InputFile> inputs = new ArrayList<>(facts.inputs());
    contract.map(ContractInput::file).ifPresent(inputs::add);
    PostmortemInput input =
        new PostmortemInput(
            incident,
            problems,
            inputs,
            effect.flatMap(Checked::value),
            request.audience(),
            zone(incident, contract),
            request.view().asOf(),
            Locale.ENGLISH);
    boolean missed = effect.flatMap(Checked::value).map(SlaMaker::isMissed).orElse(false);
    return new Outcome.Done(
        new ReportResult(PostmortemAssembler.report(input), missing), missed, problems);
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
