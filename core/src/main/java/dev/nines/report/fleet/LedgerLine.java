package dev.nines.report.fleet;

import java.util.Objects;

/**
 * An entry of a customer's ledger, as it is kept between two runs. Times are instants of ISO 8601.
 *
 * @param customer the customer's id
 * @param promise the promise that it is about
 * @param services the names of the services
 * @param from where it starts
 * @param to where it ends
 * @param state the state in words
 * @param weight how much of it counts, 0 to 1
 * @param counted how many seconds count
 * @param because the rules and the source's own words
 * @param source the places of the facts
 */
public record LedgerLine(
    String customer,
    String promise,
    String services,
    String from,
    String to,
    String state,
    String weight,
    String counted,
    String because,
    String source) {

  public LedgerLine {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(promise, "promise");
    Objects.requireNonNull(services, "services");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(because, "because");
    Objects.requireNonNull(source, "source");
  }
}
