package dev.nines.report.fleet;

import dev.nines.report.Data;
import java.util.List;

/** Makes the data of a fleet's summary, key for key as docs/fleet.md says. */
final class FleetData {

  private static final int VERSION = 1;

  private FleetData() {}

  static Data.Mapping of(FleetSummary summary) {
    return Data.mapping()
        .with("nines", VERSION)
        .and(stated("fleet", summary.name()))
        .with("period", summary.period())
        .with("customers", list(summary.customers().stream().map(FleetData::customer).toList()))
        .with(
            "credits",
            list(
                summary.totals().stream()
                    .map(m -> money(m.amount().toPlainString(), m.currency().getCurrencyCode()))
                    .toList()));
  }

  private static Data.Mapping customer(CustomerLine line) {
    Data.Mapping customer =
        Data.mapping()
            .with("id", line.id())
            .with("made", line.made())
            .and(stated("name", line.name()))
            .and(stated("contract", line.contract()));
    if (line.made()) {
      customer =
          customer
              .with("period", period(line.from(), line.to()))
              .with("promises", list(line.promises().stream().map(FleetData::promise).toList()))
              .and(credit(line))
              .with("reports", Data.texts(line.reports()));
    }
    return customer.with(
        "problems", list(line.problems().stream().map(FleetData::problem).toList()));
  }

  private static Data.Mapping credit(CustomerLine line) {
    return line.currency().isEmpty()
        ? Data.mapping()
        : Data.mapping().with("credit", money(line.amount(), line.currency()));
  }

  private static Data.Mapping promise(PromiseLine line) {
    return Data.mapping()
        .with("id", line.promise())
        .with("services", line.services())
        .with("period", period(line.from(), line.to()))
        .with("figure", line.figure())
        .with("promised", line.promised())
        .with("verdict", line.verdict())
        .and(stated("credit", line.credit()))
        .and(stated("claim", line.claim()));
  }

  private static Data.Mapping problem(ProblemLine line) {
    return Data.mapping()
        .with("severity", line.severity())
        .with("code", line.code())
        .with("place", line.place())
        .with("message", line.message());
  }

  private static Data.Mapping money(String amount, String currency) {
    return Data.mapping().with("amount", amount).with("currency", currency);
  }

  private static Data.Mapping period(String from, String to) {
    return Data.mapping().with("from", from).with("to", to);
  }

  // what does not apply is left out
  private static Data.Mapping stated(String key, String text) {
    return text.isEmpty() ? Data.mapping() : Data.mapping().with(key, text);
  }

  private static Data.Sequence list(List<Data.Mapping> items) {
    return Data.sequence(items);
  }
}
