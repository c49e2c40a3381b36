package dev.nines.cli;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.Promise;
import dev.nines.credit.SlaResult;
import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.render.pdf.Attachment;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.report.Data;
import dev.nines.report.LeftOut;
import dev.nines.report.Report;
import dev.nines.report.ReportFormat;
import dev.nines.report.postmortem.CustomerFacts;
import dev.nines.report.sla.Beside;
import dev.nines.report.sla.ExplainAssembler;
import dev.nines.report.sla.SlaData;
import dev.nines.report.sla.SlaReportAssembler;
import dev.nines.report.sla.SlaView;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.TermChange;
import dev.nines.uptime.Verdict;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
  private final LeftOut leftOut;
  private boolean forCustomers;
  private boolean explaining;
  private String document = SLA;
  private Optional<Fitting> fitting = Optional.empty();
  private final ProblemLog log = ProblemLog.empty();

  SlaMaker(SourceReaders readers, MissingGlyphs missing, SlaRequest request) {
    this.request = request;
    this.missing = missing;
    this.files = new InputFiles(readers, PeriodOptions.inputs(request));
    this.before = Optional.empty();
    this.leftOut = LeftOut.NOTHING;
  }

  /**
   * Makes a report again from what it was made of.
   *
   * @param request what was asked for, its files inside the document
   * @param files where they are read
   * @param missing is told of characters that a PDF could not show
   * @param before the problems that were found then
   * @param leftOut what was left out then
   */
  SlaMaker(
      SlaRequest request,
      InputFiles files,
      MissingGlyphs missing,
      List<Problem> before,
      LeftOut leftOut) {
    this.request = request;
    this.missing = missing;
    this.leftOut = leftOut;
    this.files = files;
    this.before = Optional.of(before);
  }

  /** Returns whether any promise was missed. */
  static boolean isMissed(SlaResult result) {
    return result.promises().stream().anyMatch(p -> p.verdict() == Verdict.MISSED);
  }

  Outcome report() {
    forCustomers = request.audience() == Audience.CUSTOMER;
    return make(SlaReportAssembler::assemble, SLA);
  }

  /**
   * Returns the letter of the credit: as much as fits on one page.
   *
   * @throws UsageException if there is nothing to write about, or it cannot be one page
   */
  Outcome letter() {
    forCustomers = true;
    document = OnePage.LETTER;
    return make(
        (view, brand) -> {
          OnePage page = new OnePage(brand);
          Report longest = page.longest(view);
          fitting = Optional.of((edition, options) -> page.letter(view, edition, options));
          return longest;
        });
  }

  /** Returns the report together with what it was made of, for those that go on with it. */
  SlaRun run() {
    forCustomers = request.audience() == Audience.CUSTOMER;
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
    forCustomers = request.audience() == Audience.CUSTOMER;
    explaining = true;
    return make(
        view ->
            new Report(
                ExplainAssembler.assemble(view, request.promise()), SlaData.of(view.inEnglish())),
        "explanation");
  }

  private Outcome make(Function<SlaView, Report> assembler, String document) {
    return make((view, brand) -> brand.on(assembler.apply(view), document));
  }

  private Outcome make(BiFunction<SlaView, Branding, Report> assembler) {
    Branding brand = Branding.of(request.view().brand(), files::brandFile);
    Optional<ContractInput> terms = log.take(files.contractInput(request.contract()));
    terms.map(t -> t.agreement().latest().zone()).ifPresent(this::askUntil);
    terms.ifPresent(t -> ask(t.agreement()));
    Optional<Facts> facts = log.take(files.facts(request.data()));
    if (log.hasErrors() || terms.isEmpty() || facts.isEmpty() || brand.isFailed()) {
      return new Outcome.Failed(brand.after(log.problems()));
    }
    Contract contract = terms.get().agreement().latest();
    Function<SlaView, Report> branded = view -> assembler.apply(view, brand);
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
    CustomerFacts customer = forCustomers ? CustomerFacts.of(all) : CustomerFacts.everything(all);
    BesideMaker beside = new BesideMaker(request, files, terms.agreement(), log);
    Optional<BesideMaker.Made> made = beside.make(customer);
    if (log.hasErrors() || made.isEmpty()) {
      return new Outcome.Failed(problems());
    }
    List<Problem> shown = beside.without(customer.without(problems()));
    SlaResult result = made.get().result().with(before.orElse(shown));
    SlaView view =
        SlaView.of(result, List.of(terms.file()), format(result.contract()))
            .with(new ReckonedShares())
            .with(beside(made.get(), beside))
            .without(leftOut(customer, beside, shown));
    Report report = assembler.apply(request.ledger() ? view : view.withoutLedger());
    Supplier<List<Attachment>> evidence =
        () -> evidence(whole(assembler, view, report).data(), customer, beside.against());
    return new Outcome.Done(
        new ReportResult(
            report, fitting.orElseGet(() -> Fitting.always(report)), missing, evidence),
        isMissed(result),
        problems());
  }

  // an explanation says of each outage what would be without it
  private Beside beside(BesideMaker.Made made, BesideMaker maker) {
    return explaining ? made.beside().with(maker.outages(made.result())) : made.beside();
  }

  private LeftOut leftOut(CustomerFacts customer, BesideMaker beside, List<Problem> shown) {
    return before.isPresent()
        ? leftOut
        : customer.leftOut().plus(beside.leftOut()).withProblems(problems().size() - shown.size());
  }

  /** Returns the files of the contract and of the corrections that were read. */
  Map<Path, SourceInput> terms() {
    return files.terms(request.compare().corrections());
  }

  // the data that travels with a document always has the ledger
  private Report whole(Function<SlaView, Report> assembler, SlaView view, Report report) {
    return request.ledger() ? report : assembler.apply(view);
  }

  private List<Attachment> evidence(Data data, CustomerFacts customer, Optional<Facts> against) {
    EvidenceFiles evidence =
        new EvidenceFiles(document, EvidenceRequest.of(request, data), reader());
    evidence.contract(files.contractFiles());
    evidence.brand(request.view().brand(), files.brandFiles());
    evidence.facts("facts", customer.forFigures(Optional.empty()));
    against.ifPresent(
        a -> evidence.facts("against", CustomerFacts.everything(a).forFigures(Optional.empty())));
    request
        .compare()
        .corrections()
        .flatMap(source -> files.raw(source).value())
        .ifPresent(file -> evidence.corrections(file, customer.ids()));
    return evidence.words(request.view().language()).with(data);
  }

  private Audience reader() {
    return forCustomers ? Audience.CUSTOMER : Audience.INTERNAL;
  }

  private ReportFormat format(Contract contract) {
    ZoneId zone = request.view().zone().orElse(contract.zone());
    return ReportFormat.of(zone, request.view().words());
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
