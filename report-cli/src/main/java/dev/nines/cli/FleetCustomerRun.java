package dev.nines.cli;

import dev.nines.credit.SlaResult;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.render.pdf.PdfOptions;
import dev.nines.report.Wording;
import dev.nines.report.fleet.CustomerLine;
import dev.nines.report.fleet.LedgerLine;
import dev.nines.report.sla.FleetLines;
import dev.nines.report.sla.SlaView;
import dev.nines.source.fleet.FleetCustomer;
import dev.nines.source.fleet.FleetEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the report of one customer, unless it is there and nothing changed. */
final class FleetCustomerRun {

  private final FleetTools tools;
  private final FleetEntry entry;
  private final FleetCustomer customer;

  FleetCustomerRun(FleetTools tools, FleetEntry entry, FleetCustomer customer) {
    this.tools = tools;
    this.entry = entry;
    this.customer = customer;
  }

  /** What became of it: its line, the entries of its ledgers, whether all was there already. */
  record Made(CustomerLine line, int entries, boolean unchanged) {

    static Made failed(String id, List<Problem> problems) {
      return new Made(CustomerLine.failed(id, problems), 0, false);
    }
  }

  /**
   * Makes the report where it must be made.
   *
   * @throws OutputException if an output cannot be written
   */
  Made make() throws OutputException {
    try {
      SlaRequest request = request();
      Optional<FleetDone> before =
          tools.state().of(customer.id()).filter(done -> isCurrent(done, request));
      return before.isPresent()
          ? new Made(before.get().line(), before.get().entries(), true)
          : make(request);
    } catch (InputException e) {
      return Made.failed(customer.id(), e.problems());
    } catch (UsageException e) {
      return Made.failed(customer.id(), List.of(wrong(e)));
    }
  }

  private Problem wrong(UsageException e) {
    return Problem.of(ProblemCode.INVALID_VALUE, entry.location(), e.getMessage());
  }

  private SlaRequest request() {
    DataSources sources = tools.sources();
    CompareRequest compare =
        new CompareRequest(customer.corrections().map(sources::file), List.of(), List.of());
    return new SlaRequest(
        sources.file(customer.contract()),
        sources.ofAll(customer.data()),
        tools.request().period(),
        Optional.empty(),
        true,
        tools.request().view().in(language()).with(brand(sources)),
        compare);
  }

  // the customer's own, else that of the command line
  private BrandRequest brand(DataSources sources) {
    BrandRequest all = tools.request().view().brand();
    return customer
        .brand()
        .map(file -> new BrandRequest(Optional.of(sources.file(file)), all.sections()))
        .orElse(all);
  }

  // that of the customer, else that of the fleet
  private Language language() {
    Language ofFleet = tools.request().view().language();
    return customer
        .locale()
        .map(tag -> valid(ofFleet.other(tag, entry.location())))
        .orElse(ofFleet);
  }

  private static Language valid(Checked<Language> language) {
    return language.value().orElseThrow(() -> new InputException(language.problems()));
  }

  private boolean isCurrent(FleetDone done, SlaRequest request) {
    Map<String, String> now = inputs(PeriodOptions.inputs(request).stream().map(DataSource::path));
    return done.asked().equals(asked(request))
        && isSeenAlike(done, request.view().asOf())
        && done.inputs().entrySet().containsAll(now.entrySet())
        && done.inputs().equals(inputs(done.inputs().keySet().stream().map(tools::input)))
        && done.outputs().keySet().containsAll(customer.reports())
        && done.outputs().containsKey(FleetLedgers.name(customer.id()))
        && done.outputs().entrySet().stream().allMatch(this::isThere);
  }

  // a period that is over is the same at any later time
  private static boolean isSeenAlike(FleetDone done, Instant asOf) {
    Instant before = Instant.parse(done.asOf());
    return asOf.equals(before) || done.settled() && asOf.isAfter(before);
  }

  private boolean isThere(Map.Entry<String, String> output) {
    Path file = tools.output(output.getKey());
    return new FileHashes().of(file).equals(Optional.of(output.getValue()));
  }

  private Made make(SlaRequest request) throws OutputException {
    Map<String, String> before =
        inputs(PeriodOptions.inputs(request).stream().map(DataSource::path));
    SlaRun run = tools.engine().slaRun(request);
    if (run.outcome() instanceof Outcome.Unfitting unfitting) {
      throw new UsageException(unfitting.sentence());
    }
    if (run.outcome() instanceof Outcome.Failed failed) {
      return Made.failed(customer.id(), failed.problems());
    }
    Map<String, String> inputs = new TreeMap<>(inputs(run.terms().stream()));
    inputs.putAll(before);
    return made(request, (Outcome.Done) run.outcome(), run.view().orElseThrow(), inputs);
  }

  private CustomerLine line(SlaView view) {
    Wording words = tools.request().view().words();
    return FleetLines.of(customer.id(), view, words, customer.reports());
  }

  private Made made(SlaRequest request, Outcome.Done done, SlaView view, Map<String, String> inputs)
      throws OutputException {
    List<Problem> problems = new ArrayList<>(done.problems());
    Result result =
        done.result()
            .with(PdfOptions.standard().with(tools.request().fonts()))
            .telling(problems::addAll);
    List<LedgerLine> ledger = FleetLines.ledger(customer.id(), view);
    Map<String, String> outputs = write(result, ledger);
    CustomerLine line = line(view).with(problems);
    remember(view.result(), request, inputs, outputs, new Made(line, ledger.size(), false));
    return new Made(line, ledger.size(), false);
  }

  private Map<String, String> write(Result result, List<LedgerLine> ledger) throws OutputException {
    Map<OutputTarget, byte[]> contents = new LinkedHashMap<>();
    for (String name : customer.reports()) {
      OutputFormat format = OutputFormat.ofName(name).orElseThrow();
      contents.put(new OutputTarget(name, tools.output(name), format), result.as(format));
    }
    String kept = FleetLedgers.name(customer.id());
    OutputTarget target = new OutputTarget(kept, tools.output(kept), OutputFormat.JSON);
    contents.put(target, FleetLedgers.bytes(ledger));
    OutputFiles.write(contents);
    Map<String, String> hashes = new TreeMap<>();
    contents.forEach((file, bytes) -> hashes.put(file.name(), Sha256.of(bytes)));
    return hashes;
  }

  private void remember(
      SlaResult result,
      SlaRequest request,
      Map<String, String> inputs,
      Map<String, String> outputs,
      Made made)
      throws OutputException {
    boolean settled = !result.asOfMatters() && !result.asOf().isBefore(result.period().to());
    String asOf = request.view().asOf().toString();
    tools
        .state()
        .add(
            new FleetDone(
                asked(request), asOf, settled, inputs, outputs, made.line(), made.entries()));
  }

  private Map<String, String> inputs(Stream<Path> files) {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach(file -> hashes.put(tools.inputName(file), tools.hashes().of(file).orElse("")));
    return hashes;
  }

  // every choice that can change the bytes of the report
  private String asked(SlaRequest request) {
    List<String> choices = new ArrayList<>();
    choices.add(NinesCommand.version());
    choices.add(request.period().toString());
    choices.add(request.view().zone().map(Object::toString).orElse(""));
    choices.add(tools.request().view().language().fingerprint());
    choices.add(request.view().language().fingerprint());
    choices.add(request.view().edition().edition().toString());
    choices.add(customer.reports().toString());
    choices.add(tools.request().fonts().toString());
    PeriodOptions.inputs(request).stream()
        .map(s -> s.name() + "\n" + s.kind().orElse("") + "\n" + s.service().orElse(""))
        .forEach(choices::add);
    return Sha256.of(String.join("\u0000", choices).getBytes(StandardCharsets.UTF_8));
  }
}
