package dev.nines.report.sla;

import dev.nines.contract.Contract;
import dev.nines.credit.SlaResult;
import dev.nines.downtime.Seconds;
import dev.nines.model.InputFile;
import dev.nines.money.Money;
import dev.nines.report.Data;
import dev.nines.report.FileData;
import dev.nines.time.Interval;
import java.time.ZoneId;
import java.util.List;

/** Makes the data of an SLA report, key for key as INTERFACE.md and docs/json.md say. */
public final class SlaData {

  private static final int VERSION = 1;

  private final SlaView view;
  private final SlaResult result;

  private SlaData(SlaView view) {
    this.view = view;
    this.result = view.result();
  }

  /** Returns the data of a report. */
  public static Data.Mapping of(SlaView view) {
    return new SlaData(view).data();
  }

  private Data.Mapping data() {
    Contract contract = result.contract();
    Data.Mapping data =
        Data.mapping()
            .with("nines", VERSION)
            .with("contract", contract.id())
            .and(customer(contract))
            .with("inputs", Data.sequence(inputs(result.facts().inputs())))
            .and(terms())
            .with("period", period(result.period(), contract.zone()));
    return (result.asOfMatters() ? data.with("as-of", result.asOf().toString()) : data)
        .with("promises", Data.sequence(promises()))
        .with("credit", total())
        .and(SumsData.of(view))
        .and(BesideData.of(view))
        .and(leftOut())
        .with("problems", Data.sequence(problems()));
  }

  // only where there is any
  private Data.Mapping leftOut() {
    return view.leftOut().isNothing()
        ? Data.mapping()
        : Data.mapping().with("left-out", view.leftOut().data());
  }

  private List<Data.Mapping> promises() {
    IncidentTitles titles = new IncidentTitles(result.facts());
    return result.promises().stream().map(p -> new PromiseData(view, p, titles).data()).toList();
  }

  private static Data.Mapping customer(Contract contract) {
    Contract.Customer customer = contract.customer();
    String word = customer.id().isEmpty() ? customer.name() : customer.id();
    return word.isEmpty() ? Data.mapping() : Data.mapping().with("customer", word);
  }

  private Data.Mapping terms() {
    return view.terms().isEmpty()
        ? Data.mapping()
        : Data.mapping().with("terms", Data.sequence(inputs(view.terms())));
  }

  private static List<Data.Mapping> inputs(List<InputFile> files) {
    return files.stream()
        .map(
            file ->
                Data.mapping()
                    .with("file", file.file())
                    .with("sha256", file.sha256())
                    .with("records", file.records()))
        .toList();
  }

  /** Returns a period with its zone and its exact length. */
  static Data.Mapping period(Interval period, ZoneId zone) {
    return span(period)
        .with("zone", zone.getId())
        .with("seconds", Decimals.seconds(Seconds.of(period.length())));
  }

  /** Returns the two ends of a stretch of time. */
  static Data.Mapping span(Interval span) {
    return Data.mapping().with("from", span.from().toString()).with("to", span.to().toString());
  }

  private Data.Mapping total() {
    Data.Mapping total =
        result.credit().map(SlaData::money).orElseGet(() -> Data.mapping().with("amount", "0.00"));
    List<String> steps = Derivation.ofTotal(result, view.format()).lines(view.format());
    return view.ledger() && !steps.isEmpty() ? total.with("derivation", Data.texts(steps)) : total;
  }

  /** Returns an amount and its currency. */
  static Data.Mapping money(Money money) {
    return Data.mapping()
        .with("amount", Decimals.money(money))
        .with("currency", money.currency().getCurrencyCode());
  }

  private List<Data.Mapping> problems() {
    return view.problems().stream().map(FileData::problem).toList();
  }
}
