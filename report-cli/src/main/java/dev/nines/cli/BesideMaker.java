package dev.nines.cli;

import dev.nines.SlaReporting;
import dev.nines.SlaWhatIf;
import dev.nines.contract.Agreement;
import dev.nines.credit.SlaResult;
import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.InputFile;
import dev.nines.model.correction.Correction;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.report.LeftOut;
import dev.nines.report.postmortem.CustomerFacts;
import dev.nines.report.sla.Beside;
import dev.nines.source.contract.TermChange;
import dev.nines.whatif.Corrected;
import dev.nines.whatif.Dispute;
import dev.nines.whatif.OutageTrials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Computes a result and what it is set beside. Holds the problems met. */
final class BesideMaker {

  private final SlaRequest request;
  private final InputFiles files;
  private final SlaWhatIf ask;
  private final Agreement agreement;
  private final ProblemLog log;
  private Optional<CustomerFacts> other = Optional.empty();

  BesideMaker(SlaRequest request, InputFiles files, Agreement agreement, ProblemLog log) {
    this.request = request;
    this.files = files;
    this.agreement = agreement;
    this.log = log;
    this.ask = new SlaWhatIf(agreement, request.period(), request.view().asOf());
  }

  /** A result and what it is set beside. */
  record Made(SlaResult result, Beside beside) {}

  /**
   * Returns the result; empty where an input is wrong, which the log then says.
   *
   * @throws UsageException if another term does not fit the contract
   */
  Optional<Made> make(CustomerFacts data) {
    other = theirs().map(this::shown);
    Optional<Facts> theirs = other.map(CustomerFacts::facts);
    Facts facts = withInputs(data.facts(), theirs);
    Optional<Corrected> corrected =
        request.compare().corrections().flatMap(source -> corrected(source, data.ids(), facts));
    Optional<SlaResult> result =
        request.compare().corrections().isPresent()
            ? corrected.map(Corrected::result)
            : log.take(calculate(facts));
    if (log.hasErrors() || result.isEmpty()) {
      return Optional.empty();
    }
    List<Beside.WhatIf> whatIfs = whatIfs(result.get().facts());
    Optional<Dispute> dispute =
        theirs.flatMap(facts2 -> log.take(ask.against(result.get().facts(), facts2)));
    return log.hasErrors()
        ? Optional.empty()
        : Optional.of(new Made(result.get(), new Beside(corrected, whatIfs, dispute)));
  }

  /** Returns what the effect of each outage on a result follows from. */
  List<OutageTrials> outages(SlaResult result) {
    return ask.outages(result.facts()).value().orElse(List.of());
  }

  private CustomerFacts shown(Facts facts) {
    return request.audience() == Audience.CUSTOMER
        ? CustomerFacts.of(facts)
        : CustomerFacts.everything(facts);
  }

  /** Returns the other party's facts, as the readers may see them; empty where none were given. */
  Optional<Facts> against() {
    return other.map(CustomerFacts::facts);
  }

  /** Returns the problems that give nothing away of them. */
  List<Problem> without(List<Problem> problems) {
    return other.map(facts -> facts.without(problems)).orElse(problems);
  }

  /** Returns how much was left out of them. */
  LeftOut leftOut() {
    return other.map(CustomerFacts::leftOut).orElse(LeftOut.NOTHING);
  }

  // every file that a figure of the report rests on is listed with its hash
  private Facts withInputs(Facts data, Optional<Facts> theirs) {
    List<InputFile> inputs = new ArrayList<>();
    request
        .compare()
        .corrections()
        .flatMap(source -> log.take(files.correctionsFile(source)))
        .ifPresent(inputs::add);
    theirs.ifPresent(facts -> inputs.addAll(facts.inputs()));
    Facts all = data;
    for (InputFile input : inputs) {
      all = all.from(input);
    }
    return all;
  }

  private Checked<SlaResult> calculate(Facts facts) {
    return SlaReporting.calculate(agreement, facts, request.period(), request.view().asOf());
  }

  private Optional<Corrected> corrected(
      DataSource source, Optional<Map<String, String>> ids, Facts facts) {
    Optional<List<Correction>> corrections = log.take(files.corrections(source, ids));
    return corrections.flatMap(list -> log.take(ask.corrected(facts, list)));
  }

  private Optional<Facts> theirs() {
    List<DataSource> against = request.compare().against();
    return against.isEmpty() ? Optional.empty() : log.take(files.facts(against));
  }

  private List<Beside.WhatIf> whatIfs(Facts facts) {
    List<Beside.WhatIf> whatIfs = new ArrayList<>();
    for (TermChange change : request.compare().whatIf()) {
      Agreement other = under(change);
      ask.under(facts, other)
          .value()
          .ifPresent(effect -> whatIfs.add(new Beside.WhatIf(change.text(), effect)));
    }
    return whatIfs;
  }

  // the contract itself was read before, so what is wrong now is the term
  private Agreement under(TermChange change) {
    Checked<Agreement> other = files.contract(request.contract(), List.of(change));
    return other.value().orElseThrow(() -> new UsageException(sentence(change, other)));
  }

  private static String sentence(TermChange change, Checked<Agreement> other) {
    return "--what-if \""
        + change.text()
        + "\": "
        + other.problems().stream()
            .filter(Problem::isError)
            .map(Problem::message)
            .collect(Collectors.joining(" "));
  }
}
