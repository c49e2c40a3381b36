package dev.nines.source.contract;

import dev.nines.contract.CoveredService;
import dev.nines.contract.Fee;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the services of a contract and their fees. */
final class ServicesReader {

  private static final Pattern FEE_TEXT =
      Pattern.compile("(\\d{1,30}(?:\\.\\d{1,30})?)(?:\\s+(per month|per year|per hour|once))?");

  private static final ScalarKind<Fee> FEE =
      ScalarKind.of(
          "a fee such as 1000.00, 50000.00 per year, 0.10 per hour or 500.00 once",
          ServicesReader::fee);

  private ServicesReader() {}

  /** Returns the services, in order; reports that there is none. */
  static List<CoveredService> read(NodeReader value) {
    List<NodeReader> services =
        value.mapping("the services").map(MappingReader::all).orElse(List.of());
    if (value.node() instanceof Node.Mapping node && node.entries().isEmpty()) {
      String message = "\"services\" is empty: a contract needs at least one service.";
      value.log().add(Say.missing(value.location(), "services", message));
    }
    return services.stream().flatMap(service -> service(service).stream()).toList();
  }

  private static Optional<CoveredService> service(NodeReader value) {
    return value
        .mapping("a service")
        .map(
            mapping -> {
              Provided provided = provided(mapping);
              CoveredService service =
                  new CoveredService(
                      value.name(),
                      mapping.text("name").orElse(value.name()),
                      mapping.get("fee").flatMap(ServicesReader::feeOf),
                      mapping.get("matches").map(Names::texts).orElse(List.of()),
                      provided.from(),
                      provided.to());
              mapping.finish();
              return service;
            });
  }

  private record Provided(Optional<LocalDate> from, Optional<LocalDate> to) {}

  private static Provided provided(MappingReader service) {
    Optional<MappingReader> mapping = service.mapping("provided", "the time it is provided");
    Optional<LocalDate> from = mapping.flatMap(m -> m.as("from", ScalarKind.DATE));
    Optional<LocalDate> to = mapping.flatMap(m -> m.as("to", ScalarKind.DATE));
    mapping.ifPresent(m -> Dates.checkOrder(m, from, to));
    mapping.ifPresent(MappingReader::finish);
    return new Provided(from, to);
  }

  private static Optional<Fee> feeOf(NodeReader value) {
    return value.isMapping()
        ? value.mapping("fees by month").map(ServicesReader::byMonth)
        : Choice.<Fee>of("a fee").word("from-data", new Fee.FromData()).form(FEE).read(value);
  }

  private static Fee byMonth(MappingReader mapping) {
    Map<YearMonth, Fraction> amounts = new LinkedHashMap<>();
    for (NodeReader value : mapping.all()) {
      Optional<YearMonth> month = ScalarKind.MONTH.read().apply(value.name());
      if (month.isEmpty()) {
        value.log().add(noMonth(value));
      }
      Optional<Fraction> amount = value.as(Kinds.MONEY);
      month.ifPresent(m -> amount.ifPresent(a -> amounts.put(m, a)));
    }
    return new Fee.ByMonth(amounts);
  }

  private static Problem noMonth(NodeReader value) {
    String allowed = ScalarKind.MONTH.allowed();
    String message =
        "A key of fees by month is \"%s\"; allowed is %s.".formatted(value.name(), allowed);
    return new Problem(ProblemCode.INVALID_VALUE, value.location(), value.name(), allowed, message);
  }

  private static Optional<Fee> fee(String text) {
    Matcher matcher = FEE_TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Fraction amount = Fraction.parse(matcher.group(1));
    String per = matcher.group(2) == null ? "per month" : matcher.group(2);
    return Optional.of(
        switch (per) {
          case "per year" -> new Fee.PerYear(amount);
          case "per hour" -> new Fee.PerHour(amount);
          case "once" -> new Fee.Once(amount);
          default -> new Fee.PerMonth(amount);
        });
  }
}
