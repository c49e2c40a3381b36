package dev.nines.credit;

import dev.nines.contract.Figure;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.OutageFigures;
import dev.nines.uptime.Unit;
import dev.nines.uptime.Uptime;
import dev.nines.uptime.UptimeCalculator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A ledger of which some outages can be thought away; asked of every outage, so never rebuilt. */
final class SparedMember {

  private final MemberLedger member;
  private final Set<Outage> outages;
  private final List<Outage> longestFirst;

  SparedMember(MemberLedger member) {
    this.member = member;
    this.outages = new HashSet<>(member.ledger().outages());
    this.longestFirst =
        member.ledger().outages().stream()
            .filter(outage -> outage.counted().isPositive())
            .sorted(Comparator.comparing(Outage::counted).reversed())
            .toList();
  }

  /** Returns the uptime without some outages, of which others may be of other ledgers. */
  Uptime uptime(Set<Outage> gone) {
    return UptimeCalculator.without(own(gone), member.uptime(), member.ledger());
  }

  /** Returns the ledger without some outages, made only if it is asked for. */
  MemberLedger without(Set<Outage> gone) {
    return MemberLedger.lazy(
        member.services(), () -> member.ledger().without(gone::contains), uptime(gone));
  }

  /** Returns the values of a figure that one ledger has one of or none, without some outages. */
  List<FigureValue> values(Figure figure, Set<Outage> gone) {
    if (figure == Figure.Named.OUTAGES) {
      long left = longestFirst.size() - own(gone).stream().filter(this::counts).count();
      return List.of(FigureCombination.inUnit(figure, Unit.COUNT, Fraction.of(left)));
    }
    return figure == Figure.Named.LONGEST_OUTAGE
        ? List.of(longest(figure, gone))
        : OutageFigures.of(member::ledger, uptime(gone)).values(figure);
  }

  private FigureValue longest(Figure figure, Set<Outage> gone) {
    return longestFirst.stream()
        .filter(outage -> !gone.contains(outage))
        .findFirst()
        .map(o -> FigureCombination.inUnit(figure, Unit.SECONDS, o.counted()).about(o))
        .orElseGet(() -> FigureCombination.inUnit(figure, Unit.SECONDS, Fraction.ZERO));
  }

  private boolean counts(Outage outage) {
    return outage.counted().isPositive();
  }

  private List<Outage> own(Set<Outage> gone) {
    return gone.stream().filter(outages::contains).toList();
  }
}
