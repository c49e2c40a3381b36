package dev.nines.whatif;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Outage;
import dev.nines.downtime.Reason;
import dev.nines.downtime.Seconds;
import dev.nines.model.Provenance;
import dev.nines.money.Fraction;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of all recorded impact of a ledger, second by second: it counts, or one rule took it.
 *
 * <p>Recorded time, less what every rule took, plus counted unknown time, is the counted time.
 */
public final class ImpactSplit {

  /** The rules that take impact, in the order of the contract. */
  public enum Taken {
    MINIMUM("qualify.minimum"),
    MAINTENANCE("qualify.maintenance"),
    CAUSE("qualify.causes-excluded"),
    SERVICE_HOURS("qualify.service-hours"),
    PART_PERIOD("clock.part-period"),
    SLOT("observe.slots"),
    WEIGHT("observe.outages.weights");

    private final String clause;

    Taken(String clause) {
      this.clause = clause;
    }

    /** Returns the dotted key of the rule in a promise. */
    public String clause() {
      return clause;
    }
  }

  private final Map<Taken, Fraction> taken = new EnumMap<>(Taken.class);
  private final Map<Taken, List<Provenance>> facts = new EnumMap<>(Taken.class);
  private Fraction recorded = Fraction.ZERO;
  private Fraction unknown = Fraction.ZERO;
  private Fraction unknownCounted = Fraction.ZERO;
  private Fraction counted = Fraction.ZERO;

  private ImpactSplit() {}

  /** Returns what became of the impact of ledgers, summed. */
  public static ImpactSplit of(List<MemberLedger> members) {
    ImpactSplit split = new ImpactSplit();
    members.forEach(split::add);
    return split;
  }

  /** Returns all impact that was recorded in the period, at full length. */
  public Fraction recorded() {
    return recorded;
  }

  /** Returns the seconds that a rule took. */
  public Fraction taken(Taken rule) {
    return taken.getOrDefault(rule, Fraction.ZERO);
  }

  /** Returns the facts that a rule was applied to, in order of time, without repetition. */
  public List<Provenance> facts(Taken rule) {
    return facts.getOrDefault(rule, List.of()).stream().distinct().toList();
  }

  /** Returns whether a rule took anything. */
  public boolean isAnyTaken() {
    return taken.values().stream().anyMatch(Fraction::isPositive);
  }

  /** Returns the time without data. */
  public Fraction unknown() {
    return unknown;
  }

  /** Returns what counts of the time without data. */
  public Fraction unknownCounted() {
    return unknownCounted;
  }

  /** Returns all that counts. */
  public Fraction counted() {
    return counted;
  }

  private void add(MemberLedger member) {
    member.ledger().tiles().forEach(this::addUnknown);
    for (Tile<LedgerEntry> part : underImpact(member.ledger())) {
      addImpact(Seconds.of(part.span().length()), part.value());
    }
  }

  /** Returns what the ledger says of recorded impact, in order of time. */
  public static List<Tile<LedgerEntry>> underImpact(DowntimeLedger ledger) {
    IntervalSet impact = IntervalSet.unionOf(ledger.outages().stream().map(Outage::span).toList());
    List<Tile<LedgerEntry>> parts = new ArrayList<>();
    for (Tile<Optional<LedgerEntry>> tile :
        ledger
            .entries()
            .zip(Tiling.of(ledger.period(), impact), (e, in) -> Optional.of(e).filter(x -> in))
            .tiles()) {
      tile.value().ifPresent(entry -> parts.add(new Tile<>(tile.span(), entry)));
    }
    return parts;
  }

  private void addUnknown(Tile<LedgerEntry> tile) {
    if (tile.value().state() == LedgerState.UNKNOWN) {
      Fraction length = Seconds.of(tile.span().length());
      unknown = unknown.plus(length);
      unknownCounted = unknownCounted.plus(length.times(tile.value().weight()));
      counted = counted.plus(length.times(tile.value().weight()));
    }
  }

  private void addImpact(Fraction length, LedgerEntry entry) {
    recorded = recorded.plus(length);
    Fraction counts = entry.isCounted() ? length.times(entry.weight()) : Fraction.ZERO;
    counted = counted.plus(counts);
    if (counts.isBelow(length)) {
      Taken rule = entry.isCounted() ? Taken.WEIGHT : ruleOf(entry);
      taken.merge(rule, length.minus(counts), Fraction::plus);
      facts.computeIfAbsent(rule, key -> new ArrayList<>()).addAll(factsOf(entry, rule));
    }
  }

  /** Returns the rule because of which an entry with impact does not count. */
  public static Taken ruleOf(LedgerEntry entry) {
    for (Taken rule : Taken.values()) {
      if (entry.isBecauseOf(rule.clause())) {
        return rule;
      }
    }
    throw new IllegalStateException("impact is not counted for no reason: " + entry);
  }

  // the rule's own facts, such as the maintenance; else the impact itself
  private static List<Provenance> factsOf(LedgerEntry entry, Taken rule) {
    return Stream.of(rule.clause(), Reason.IMPACT, Reason.SLOTS)
        .map(path -> factsOf(entry, path))
        .filter(facts -> !facts.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Provenance> factsOf(LedgerEntry entry, String rule) {
    return entry.because().stream()
        .filter(reason -> reason.rule().equals(rule))
        .map(Reason::fact)
        .flatMap(Optional::stream)
        .toList();
  }
}
