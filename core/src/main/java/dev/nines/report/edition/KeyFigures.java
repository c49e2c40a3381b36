package dev.nines.report.edition;

import dev.nines.money.Fraction;
import dev.nines.report.Data;
import dev.nines.report.ReportFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a report that a reader would ask about, by name, as the report shows them. */
final class KeyFigures {

  private final ReportFormat format;
  private final Map<String, String> figures = new LinkedHashMap<>();

  KeyFigures(ReportFormat format) {
    this.format = format;
  }

  /** Returns the figures of a report's data in their order; those of another form have none. */
  Map<String, String> of(Data data) {
    Tree report = Tree.of(data);
    times(report);
    promises(report.at("promises").items());
    promises(report.at("effect").at("promises").items());
    report.at("credit").at("amount").text().ifPresent(a -> money("credit-in-all", report));
    report.at("groups").items().forEach(this::group);
    return figures;
  }

  private void times(Tree report) {
    Tree times = report.at("times");
    moment(format.text("edition.impact-start"), times.at("impact-start"));
    moment(format.text("edition.impact-end"), times.at("impact-end"));
    length(format.text("edition.impact"), times.at("impact-seconds"));
    if (times.isThere()) {
      put(format.text("edition.status"), report.word("status"));
      put(format.text("edition.severity"), report.word("severity"));
      put(format.text("edition.events"), count(report.at("timeline")));
      put(format.text("edition.actions"), count(report.at("actions")));
    }
  }

  private String count(Tree list) {
    return format.number(list.items().size());
  }

  private void promises(List<Tree> promises) {
    boolean several = promises.stream().map(p -> p.at("period")).distinct().count() > 1;
    promises.forEach(p -> promise(p, several));
  }

  private void promise(Tree promise, boolean severalPeriods) {
    String service = promise.word("service");
    String id = promise.word("id");
    String name = service.isEmpty() ? id : format.text("edition.of-service", id, service);
    String from = promise.at("period").word("from");
    String whole =
        severalPeriods ? format.text("edition.in-period", name, moment(from).orElse(from)) : name;
    put(of(whole, "figure"), figure(promise.at("indicator")));
    put(of(whole, "verdict"), verdict(promise.word("met")));
    length(of(whole, "counted"), promise.at("seconds").at("counted"));
    put(of(whole, "credit"), money(promise.at("credit")));
    moment(of(whole, "claim"), promise.at("claim").at("until"));
    promise.at("outages").items().forEach(outage -> outage(whole, outage));
  }

  private String of(String promise, String figure) {
    return format.text("edition.of-promise", promise, format.text("edition." + figure));
  }

  private void outage(String promise, Tree outage) {
    String from = moment(outage.word("from")).orElse("");
    String to = moment(outage.word("to")).orElse("");
    String name = format.text("edition.outage", promise, from, to);
    length(name, outage.at("counted"));
  }

  private String verdict(String met) {
    return met.isEmpty() ? "" : format.text(met.equals("true") ? "edition.met" : "edition.missed");
  }

  private String figure(Tree indicator) {
    String shown = indicator.word("shown");
    Optional<BigDecimal> number = decimal(shown);
    if (number.isEmpty()) {
      return shown;
    }
    return switch (indicator.word("unit")) {
      case "percent" -> format.percent(number.get());
      case "seconds" -> format.length(Fraction.of(number.get()));
      default -> format.number(number.get());
    };
  }

  private void money(String key, Tree report) {
    put(format.text("edition." + key), money(report.at("credit")));
  }

  private String money(Tree credit) {
    String amount = credit.word("amount");
    String shown = decimal(amount).map(format::number).orElse(amount);
    String currency = credit.word("currency");
    return currency.isEmpty() ? shown : format.text("money", shown, currency);
  }

  private void group(Tree group) {
    Tree by = group.at("by");
    String key =
        by.data()
            .filter(Data.Mapping.class::isInstance)
            .map(m -> ((Data.Mapping) m).entries().values())
            .flatMap(values -> values.stream().findFirst())
            .flatMap(value -> Tree.of(value).text())
            .orElse("");
    group.at("measurements").items().forEach(m -> measurement(key, m));
  }

  private void measurement(String group, Tree measured) {
    String word = measured.word("measurement");
    String name = group.isEmpty() ? word : format.text("edition.of-group", word, group);
    put(of(name, "n"), measured.word("n"));
    length(of(name, "median"), measured.at("seconds").at("median"));
    length(of(name, "p90"), measured.at("seconds").at("p90"));
    length(of(name, "mean"), measured.at("seconds").at("mean"));
  }

  private void length(String name, Tree seconds) {
    String text = seconds.text().orElse("");
    put(name, decimal(text).map(s -> format.length(Fraction.of(s))).orElse(text));
  }

  private void moment(String name, Tree at) {
    put(name, at.text().flatMap(this::moment).orElse(""));
  }

  private Optional<String> moment(String at) {
    return at.isEmpty() ? Optional.empty() : Optional.of(format.moment(Instant.parse(at)));
  }

  private static Optional<BigDecimal> decimal(String text) {
    return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private void put(String name, String shown) {
    if (!shown.isEmpty()) {
      figures.put(name, shown);
    }
  }
}
