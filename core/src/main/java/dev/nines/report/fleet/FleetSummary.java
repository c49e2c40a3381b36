package dev.nines.report.fleet;

import dev.nines.money.Money;
import dev.nines.report.ReportFormat;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What became of a fleet.
 *
 * @param name what the fleet is called
 * @param period the period as it was asked for
 * @param customers its customers, in the order of the fleet file
 * @param format how figures and times are written
 */
public record FleetSummary(
    String name, String period, List<CustomerLine> customers, ReportFormat format) {

  public FleetSummary {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(period, "period");
    customers = List.copyOf(customers);
    Objects.requireNonNull(format, "format");
  }

  /** Returns what is owed to all customers together, currency by currency, by its code. */
  public List<Money> totals() {
    Map<String, Money> totals = new TreeMap<>();
    customers.stream()
        .filter(line -> !line.currency().isEmpty())
        .forEach(l -> totals.merge(l.currency(), money(l.amount(), l.currency()), Money::plus));
    return List.copyOf(totals.values());
  }

  /** Returns how many customers have no report. */
  public long failed() {
    return customers.stream().filter(line -> !line.made()).count();
  }

  /** Returns how many customers have a promise that was missed. */
  public long missed() {
    return customers.stream().filter(line -> line.missed() > 0).count();
  }

  static Money money(String amount, String currency) {
    return new Money(Currency.getInstance(currency), new BigDecimal(amount));
  }
}
