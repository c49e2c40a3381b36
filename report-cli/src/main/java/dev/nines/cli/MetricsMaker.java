package dev.nines.cli;

import dev.nines.SlaReporting;
import dev.nines.credit.OutageEffect;
import dev.nines.credit.SlaResult;
import dev.nines.measurement.Measurement;
import dev.nines.metrics.IncidentMetrics;
import dev.nines.metrics.MetricsInput;
import dev.nines.metrics.MetricsResult;
import dev.nines.metrics.Side;
import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.InputFile;
import dev.nines.money.Money;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.render.pdf.Attachment;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.report.Data;
import dev.nines.report.LeftOut;
import dev.nines.report.Report;
import dev.nines.report.ReportFormat;
import dev.nines.report.metrics.MetricsAssembler;
import dev.nines.report.metrics.MetricsReportInput;
import dev.nines.report.postmortem.CustomerFacts;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.time.PeriodExpression;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the metrics of incidents: reads, measures, adds what they cost by a contract. */
final class MetricsMaker {

  private static final Comparator<Problem> BY_SEVERITY =
      Comparator.comparing(Problem::severity).thenComparing(Problem.BY_PLACE);

  private static final String DOCUMENT = "metrics";

  private final MetricsRequest request;
  private final MissingGlyphs missing;
  private final InputFiles files;
  private final Branding brand;
  private final Optional<List<Problem>> before;
  private final LeftOut leftOut;
  private final ProblemLog log = ProblemLog.empty();

  MetricsMaker(SourceReaders readers, MissingGlyphs missing, MetricsRequest request) {
    this.request = request;
    this.missing = missing;
    this.files = new InputFiles(readers, request.files());
    this.brand = Branding.of(request.view().brand(), files::brandFile);
    this.before = Optional.empty();
    this.leftOut = LeftOut.NOTHING;
  }

  /**
   * Makes metrics again: of files whose words are replaced, or of those inside a document.
   *
   * @param request what was asked for
   * @param files where they are read
   * @param missing is told of characters that a PDF could not show
   * @param before the problems that were found before
   * @param leftOut what was left out before
   */
  MetricsMaker(
      MetricsRequest request,
      InputFiles files,
      MissingGlyphs missing,
      List<Problem> before,
      LeftOut leftOut) {
    this.request = request;
    this.files = files;
    this.missing = missing;
    this.before = Optional.of(before);
    this.leftOut = leftOut;
    this.brand = Branding.of(request.view().brand(), files::brandFile);
  }

  /** Returns the files of the contract, corrections and measurements that were read. */
  Map<Path, SourceInput> terms() {
    Map<Path, SourceInput> terms = new LinkedHashMap<>(files.terms(request.corrections()));
    terms.putAll(files.terms(request.measurements()));
    return terms;
  }

  Outcome make() {
    Optional<Facts> facts =
        log.take(files.facts(request.sources()))
            .flatMap(read -> corrected().of(read, request.corrections()));
    Optional<List<Measurement>> measurements = measurements();
    Optional<ContractInput> contract =
        request.contract().flatMap(source -> log.take(files.contractInput(source)));
    if (log.hasErrors() || facts.isEmpty() || measurements.isEmpty() || brand.isFailed()) {
      return new Outcome.Failed(brand.after(problems(List.of())));
    }
    ZoneId zone = zone(facts.get());
    CustomerFacts shown =
        request.audience() == Audience.CUSTOMER
            ? CustomerFacts.of(facts.get())
            : CustomerFacts.everything(facts.get());
    return unfitting(shown.facts(), zone)
        .<Outcome>map(Outcome.Unfitting::new)
        .orElseGet(() -> make(shown, measurements.get(), contract, zone).with(brand.problems()));
  }

  private CorrectedFacts corrected() {
    return new CorrectedFacts(
        files, log, request.audience(), list -> list.forEach(c -> log.add(c.note())));
  }

  private Optional<List<Measurement>> measurements() {
    return request.measurements().isEmpty()
        ? Optional.of(Measurement.SHIPPED)
        : log.take(files.measurements(request.measurements().get()));
  }

  // that of the command line, else the one that all incidents have, else UTC
  private ZoneId zone(Facts facts) {
    List<ZoneId> zones =
        facts.incidents().stream().flatMap(i -> i.zone().stream()).distinct().limit(2).toList();
    return request.view().zone().orElse(zones.size() == 1 ? zones.get(0) : ZoneOffset.UTC);
  }

  private Outcome make(
      CustomerFacts shown,
      List<Measurement> measurements,
      Optional<ContractInput> contract,
      ZoneId zone) {
    Facts facts = shown.facts();
    Map<String, Money> credit = contract.map(c -> credit(c, facts)).orElse(Map.of());
    if (log.hasErrors()) {
      return new Outcome.Failed(problems(List.of()));
    }
    MetricsResult result =
        IncidentMetrics.of(
            new MetricsInput(
                facts.incidents(),
                measurements,
                request.by(),
                request.period().map(p -> p.resolve(zone)),
                request.compared().stream().map(name -> side(name, zone)).toList(),
                credit,
                zone,
                request.view().asOf()));
    List<Problem> problems = problems(result.problems());
    List<InputFile> inputs = new ArrayList<>(facts.inputs());
    request
        .measurements()
        .flatMap(f -> log.take(files.measurementsFile(f, measurements.size())))
        .ifPresent(inputs::add);
    contract.map(ContractInput::file).ifPresent(inputs::add);
    List<Problem> visible = before.orElse(shown.without(problems));
    LeftOut internal =
        before.isPresent()
            ? leftOut
            : shown.leftOut().withProblems(problems.size() - visible.size());
    MetricsReportInput input =
        new MetricsReportInput(
                result, visible, inputs, ReportFormat.of(zone, request.view().words()))
            .without(internal);
    Report report = brand.on(MetricsAssembler.report(input), DOCUMENT);
    return new Outcome.Done(
        new ReportResult(report, missing, () -> evidence(report.data(), shown)), false, problems);
  }

  private List<Attachment> evidence(Data data, CustomerFacts shown) {
    EvidenceFiles evidence =
        new EvidenceFiles(DOCUMENT, EvidenceRequest.of(request, data), request.audience());
    evidence.contract(files.contractFiles());
    evidence.brand(request.view().brand(), files.brandFiles());
    evidence.facts("facts", shown.forFigures(Optional.empty()));
    request
        .measurements()
        .flatMap(source -> files.raw(source).value())
        .ifPresent(evidence::measurements);
    return evidence.words(request.view().language()).with(data);
  }

  // the share of each outage goes to the incident that began it
  private Map<String, Money> credit(ContractInput contract, Facts facts) {
    Optional<SlaResult> result =
        log.take(
            SlaReporting.calculate(
                contract.agreement(),
                facts,
                request.period().orElseThrow(),
                request.view().asOf()));
    Map<String, Money> credit = new LinkedHashMap<>();
    List<OutageEffect> effects =
        result.stream()
            .flatMap(r -> r.promises().stream())
            .flatMap(p -> p.effects().stream())
            .toList();
    for (OutageEffect effect : effects) {
      Optional<String> incident = effect.outage().incidents().stream().findFirst();
      effect
          .share()
          .ifPresent(share -> incident.ifPresent(id -> credit.merge(id, share, Money::plus)));
    }
    return credit;
  }

  private Side side(String name, ZoneId zone) {
    return new Side(name, period(name).value().map(p -> p.resolve(zone)));
  }

  private static Checked<PeriodExpression> period(String name) {
    return PeriodExpression.parse(name, SourceLocation.ofFile("--compare"));
  }

  private Optional<String> unfitting(Facts facts, ZoneId zone) {
    return request.compared().stream()
        .flatMap(name -> unfitting(name, facts.incidents(), zone).stream())
        .findFirst();
  }

  private Optional<String> unfitting(String name, List<Incident> incidents, ZoneId zone) {
    if (period(name).value().isPresent() || !hasGroups()) {
      return period(name).problems().stream().map(Problem::message).findFirst();
    }
    List<String> keys =
        incidents.stream()
            .flatMap(i -> request.by().keys(i, zone).stream())
            .distinct()
            .sorted()
            .toList();
    return keys.contains(name) || keys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No incident has the "
                + request.by().word()
                + " \""
                + name
                + "\"; there are "
                + String.join(", ", keys.stream().map(k -> "\"" + k + "\"").toList())
                + ".");
  }

  // a month or quarter is a period as well
  private boolean hasGroups() {
    return switch (request.by()) {
      case NONE, MONTH, QUARTER -> false;
      default -> true;
    };
  }

  private List<Problem> problems(List<Problem> more) {
    return Stream.concat(log.problems().stream(), more.stream())
        .distinct()
        .sorted(BY_SEVERITY)
        .toList();
  }
}
