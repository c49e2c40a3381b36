package dev.nines.cli;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.Promise;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.render.pdf.Attachment;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.report.Data;
import dev.nines.report.Report;
import dev.nines.report.ReportFormat;
import dev.nines.report.postmortem.CustomerFacts;
import dev.nines.report.sla.ExplainAssembler;
import dev.nines.report.sla.SlaData;
import dev.nines.report.sla.SlaReportAssembler;
import dev.nines.report.sla.SlaView;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.TermChange;
import dev.nines.uptime.Verdict;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the SLA report of a period, or the explanation of its figures. */
final class SlaMaker {

  private static final String SLA = "sla";

  private final SlaRequest request;
  private final MissingGlyphs missing;
  private final InputFiles files;
  private final Optional<List<Problem>> before;
  private boolean forCustomers;
  private final ProblemLog log = ProblemLog.empty();

  SlaMaker(SourceReaders readers, MissingGlyphs missing, SlaRequest request) {
    this.request = request;
    this.missing = missing;
    this.files = new InputFiles(readers, PeriodOptions.inputs(request));
    this.before = Optional.empty();
  }

  /**
   * Makes a report again from what it was made of.
   *
   * @param request what was asked for, its files inside the document
   * @param files where they are read
   * @param before the problems that were found then
   */
  SlaMaker(SlaRequest request, InputFiles files, List<Problem> before) {
    this.request = request;
    this.missing = MissingGlyphs.IGNORED;
    this.files = files;
    this.before = Optional.of(before);
  }

  /** Returns whether any promise was missed. */
  static boolean isMissed(SlaResult result) {
    return result.promises().stream().anyMatch(p -> p.verdict() == Verdict.MISSED);
  }

  Outcome report() {
    forCustomers = true;
    return make(SlaReportAssembler::assemble, SLA);
  }

  /** Returns the report together with what it was made of, for those that go on with it. */
  SlaRun run() {
    List<SlaView> views = new ArrayList<>();
    Outcome outcome =
        make(
            view -> {
              views.add(view);
              return SlaReportAssembler.assemble(view);
            },
            SLA);
    return new SlaRun(outcome, views.stream().findFirst(), files.terms());
  }

  Outcome explanation() {
    return make(
        view -> new Report(ExplainAssembler.assemble(view, request.promise()), SlaData.of(view)),
        "explanation");
  }

  private Outcome make(Function<SlaView, Report> assembler, String document) {
    Branding brand = Branding.of(request.view().brand(), files::brandFile);
    Optional<ContractInput> terms = log.take(files.contractInput(request.contract()));
    terms.map(t -> t.agreement().latest().zone()).ifPresent(this::askUntil);
    terms.ifPresent(t -> ask(t.agreement()));
    Optional<Facts> facts = log.take(files.facts(request.data()));
    if (log.hasErrors() || terms.isEmpty() || facts.isEmpty() || brand.isFailed()) {
      return new Outcome.Failed(brand.after(log.problems()));
    }
    Contract contract = terms.get().agreement().latest();
    Function<SlaView, Report> branded = view -> brand.on(assembler.apply(view), document);
    return unknownPromise(contract)
        .<Outcome>map(Outcome.Unfitting::new)
        .orElseGet(() -> make(branded, terms.get(), facts.get()).with(brand.problems()));
  }

  // other terms can ask more
  private void ask(Agreement agreement) {
    List<Agreement> all = new ArrayList<>(List.of(agreement));
    for (TermChange change : request.compare().whatIf()) {
      files.contract(request.contract(), List.of(change)).value().ifPresent(all::add);
    }
    ProbesAsked.of(all).ifPresent(files::keeping);
  }

  private void askUntil(ZoneId zone) {
    files.askedUntil(request.period().resolve(zone).to());
  }

  private Outcome make(Function<SlaView, Report> assembler, ContractInput terms, Facts all) {
    CustomerFacts customer = CustomerFacts.of(all, request.compare().corrections().isEmpty());
    Facts facts = forCustomers ? customer.facts() : all;
    BesideMaker beside = new BesideMaker(request, files, terms.agreement(), log);
    Optional<BesideMaker.Made> made = beside.make(facts);
    if (log.hasErrors() || made.isEmpty()) {
      return new Outcome.Failed(problems());
    }
    List<Problem> shown = forCustomers ? customer.without(problems()) : problems();
    SlaResult result = made.get().result().with(before.orElse(shown));
    SlaView view =
        SlaView.of(result, List.of(terms.file()), format(result.contract()))
            .with(new ReckonedShares())
            .with(made.get().beside());
    Report report = assembler.apply(request.ledger() ? view : view.withoutLedger());
    Supplier<List<Attachment>> evidence =
        () -> evidence(assembler.apply(view).data(), customer, beside.against());
    return new Outcome.Done(
        new ReportResult(report, missing, evidence), isMissed(result), problems());
  }

  private List<Attachment> evidence(Data data, CustomerFacts customer, Optional<Facts> against) {
    EvidenceFiles evidence = new EvidenceFiles("sla", EvidenceRequest.of(request, data));
    evidence.contract(files.contractFiles());
    evidence.brand(request.view().brand(), files.brandFiles());
    evidence.facts("facts", customer.forFigures(Optional.empty()));
    against.ifPresent(
        a -> evidence.facts("against", CustomerFacts.of(a, true).forFigures(Optional.empty())));
    request
        .compare()
        .corrections()
        .flatMap(source -> files.raw(source).value())
        .ifPresent(file -> evidence.asGiven("corrections", file));
    return evidence.with(data);
  }

  private ReportFormat format(Contract contract) {
    ZoneId zone = request.view().zone().orElse(contract.zone());
    return ReportFormat.of(zone, Locale.ENGLISH);
  }

  private Optional<String> unknownPromise(Contract contract) {
    List<String> ids = contract.promises().stream().map(Promise::id).toList();
    return request
        .promise()
        .filter(id -> !ids.contains(id))
        .map(
            id ->
                "The contract has no promise \""
                    + id
                    + "\"; there are "
                    + ids.stream().map(i -> "\"" + i + "\"").collect(Collectors.joining(", "))
                    + ".");
  }

  private List<Problem> problems() {
    return log.problems().stream().distinct().sorted(Problem.BY_PLACE).toList();
  }
}
