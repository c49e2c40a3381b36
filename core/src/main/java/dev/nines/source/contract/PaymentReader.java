package dev.nines.source.contract;

import dev.nines.contract.Payment;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import java.util.List;
import java.util.Optional;

/** Reads what a remedy pays. */
final class PaymentReader {

  private static final List<String> KINDS = List.of("percent", "amount", "time", "points");

  private PaymentReader() {}

  /** Returns the payment among the keys of a mapping; exactly one must stand there. */
  static Optional<Payment> among(MappingReader mapping, String what, Scope scope) {
    return Alternatives.exactlyOne(what, mapping, KINDS).flatMap(value -> payment(value, scope));
  }

  private static Optional<Payment> payment(NodeReader value, Scope scope) {
    return switch (value.name()) {
      case "percent" -> value.as(Kinds.PERCENT).map(Payment.Percent::new);
      case "amount" -> value.as(Kinds.MONEY).map(Payment.Sum::new);
      case "time" -> value.as(Kinds.SERVICE_TIME).map(Payment.Time::new);
      default -> points(value, scope);
    };
  }

  private static Optional<Payment> points(NodeReader value, Scope scope) {
    if (!scope.hasPoints()) {
      value
          .log()
          .add(
              Say.contradiction(
                  value.location(),
                  "points",
                  "percent, amount or time, or \"points\" in the contract",
                  "A remedy pays points, but the contract has no \"points\" that say what points"
                      + " pay."));
    }
    return value.as(Kinds.NOT_NEGATIVE).map(Payment.Points::new);
  }
}
