package dev.nines.source.contract;

import dev.nines.contract.Base.FeePeriod;
import dev.nines.contract.Limit;
import dev.nines.contract.Limit.Cap;
import dev.nines.contract.Limit.Per;
import dev.nines.contract.PeriodRule;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.List;
import java.util.Optional;

/** Reads the most that is owed. */
final class LimitReader {

  private static final ScalarKind<Cap> CAP =
      ScalarKind.of("a cap such as 30 %, 500.00 or 15 days, 0 or more", LimitReader::cap);

  private LimitReader() {}

  static List<Limit> read(Optional<NodeReader> value) {
    return value.map(NodeReader::itemsOrOne).orElse(List.of()).stream()
        .flatMap(item -> limit(item).stream())
        .toList();
  }

  private static Optional<Limit> limit(NodeReader value) {
    Optional<MappingReader> mapping = value.mapping("a limit");
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<Cap> cap = mapping.get().require("cap").flatMap(c -> c.as(CAP));
    Per per = mapping.get().get("per").flatMap(LimitReader::per).orElse(new Per.Period());
    FeePeriod of =
        mapping.get().get("of").flatMap(BaseReader::feePeriod).orElse(new FeePeriod.ThisPeriod());
    mapping.get().finish();
    return cap.map(c -> new Limit(c, per, of));
  }

  private static Optional<Per> per(NodeReader value) {
    if (value.isScalar() && value.text().equals(Optional.of("outage"))) {
      return Optional.of(new Per.Outage());
    }
    if (value.isScalar() && value.text().equals(Optional.of("period"))) {
      return Optional.of(new Per.Period());
    }
    // the words are added for the sentence only: both have been read
    PeriodRule none = new PeriodRule.CalendarDay();
    return ClockReader.periods("the span of a limit")
        .word("outage", none)
        .word("period", none)
        .read(value)
        .map(Per.Span::new);
  }

  // a bare number is money, a percentage has its sign
  private static Optional<Cap> cap(String text) {
    if (text.endsWith("%")) {
      return Kinds.PERCENT.read().apply(text).map(Cap.Percent::new);
    }
    Optional<Cap> time = Kinds.SERVICE_TIME.read().apply(text).map(Cap.Time::new);
    return time.isPresent() ? time : Kinds.MONEY.read().apply(text).map(Cap.Sum::new);
  }
}
