package dev.nines.source.contract;

import dev.nines.contract.Credit;
import dev.nines.contract.Credit.Least;
import dev.nines.contract.Credit.Paid;
import dev.nines.contract.Figure;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Remedy;
import dev.nines.money.RoundingRule;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a missed promise pays. */
final class CreditReader {

  private static final ScalarKind<Boolean> WHEN =
      ScalarKind.oneOf(ObserveReader.yesAndNo("always", "missed"));

  private static final ScalarKind<Paid> PAID =
      ScalarKind.oneOf(
          Paid.values(), paid -> paid.name().toLowerCase(Locale.ROOT).replace('_', '-'));

  private static final Choice<Optional<Least>> LEAST =
      Choice.<Optional<Least>>of("a least amount")
          .word("none", Optional.empty())
          .key("above", v -> v.as(Kinds.MONEY).map(a -> Optional.of(new Least.Above(a))))
          .key("raise-to", v -> v.as(Kinds.MONEY).map(a -> Optional.of(new Least.RaiseTo(a))));

  private CreditReader() {}

  /** Returns the credit; absent where a promise has none. */
  static Optional<Credit> read(Optional<NodeReader> value, Promised promised, Scope scope) {
    return value
        .flatMap(v -> v.mapping("a credit"))
        .flatMap(mapping -> credit(mapping, promised, scope));
  }

  private static Optional<Credit> credit(MappingReader mapping, Promised promised, Scope scope) {
    Optional<NodeReader> kind = Alternatives.exactlyOne("a credit", mapping, RemedyReader.KINDS);
    Figure by =
        mapping
            .get("by")
            .flatMap(value -> FigureReader.read(value, promised.what(), scope))
            .orElseGet(() -> usual(kind, promised));
    FigureUnit unit = FigureUnit.of(by, promised.what());
    Optional<Remedy> remedy = kind.flatMap(new RemedyReader(unit, scope)::read);
    Optional<Credit> credit = remedy.map(r -> withRest(mapping, by, r, scope));
    if (credit.isEmpty()) {
      Credit rest = withRest(mapping, by, new Remedy.Bands(List.of()), scope);
      checkEach(rest, promised, mapping, scope);
    }
    mapping.finish();
    credit.ifPresent(c -> new CreditCheck(c, promised, mapping, scope).run());
    return credit;
  }

  // of several remedies that stand together each is checked, so that all errors come at once
  private static void checkEach(
      Credit rest, Promised promised, MappingReader mapping, Scope scope) {
    List<String> present = RemedyReader.KINDS.stream().filter(mapping::has).toList();
    for (String key : present.size() > 1 ? present : List.<String>of()) {
      Optional<NodeReader> kind = mapping.get(key);
      Figure by = mapping.has("by") ? rest.by() : usual(kind, promised);
      FigureUnit unit = FigureUnit.of(by, promised.what());
      kind.flatMap(new RemedyReader(unit, scope)::read)
          .map(remedy -> with(rest, by, remedy))
          .ifPresent(credit -> new CreditCheck(credit, promised, mapping, scope).run());
    }
  }

  private static Credit with(Credit rest, Figure by, Remedy remedy) {
    return new Credit(
        by,
        remedy,
        rest.always(),
        rest.base(),
        rest.paid(),
        rest.limits(),
        rest.least(),
        rest.rounding());
  }

  private static Credit withRest(MappingReader mapping, Figure by, Remedy remedy, Scope scope) {
    return new Credit(
        by,
        remedy,
        mapping.as("when", WHEN).orElse(false),
        BaseReader.read(mapping.get("base"), scope),
        mapping.as("paid", PAID).orElse(Paid.MONEY),
        LimitReader.read(mapping.get("limits")),
        mapping.get("least").flatMap(LEAST::read).flatMap(least -> least),
        mapping.as("rounding", IndicatorReader.roundings()).orElse(RoundingRule.HALF_UP));
  }

  // the promised figure, but downtime for a remedy that makes money of time
  private static Figure usual(Optional<NodeReader> remedy, Promised promised) {
    boolean ofTime =
        remedy.filter(r -> r.name().equals("blocks") || r.name().equals("pro-rata")).isPresent();
    boolean isPercentage =
        FigureUnit.of(promised.indicator().is(), promised.what()) == FigureUnit.PERCENT;
    return ofTime && isPercentage ? Figure.Named.DOWNTIME : promised.indicator().is();
  }
}
