package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.contract.Promise;
import dev.nines.downtime.Outage;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Observed;
import dev.nines.uptime.TimeTotals;
import dev.nines.uptime.Verdict;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a promise in one period, with everything that it follows from.
 *
 * @param contract the version of the contract that holds
 * @param promise the promise
 * @param services the ids of the services judged together here
 * @param single the one service this is about where each is judged alone; absent otherwise
 * @param period the period
 * @param members the ledgers: one, or one a service where figures and not states are combined
 * @param totals the lengths of the states, summed over the ledgers
 * @param values the values of the promised figure; none where nothing was promised
 * @param indicator the value that decides: the worst; absent where there is none
 * @param ifUp the figure if all unknown time had been up; absent where it does not apply
 * @param ifDown the figure if all unknown time had been down; absent where it does not apply
 * @param shown the deciding value as shown, cut so that it never flatters
 * @param verdict whether the promise was kept
 * @param provisional whether an open outage or the rest of the period can still change it
 * @param credit what is owed
 * @param effects what each counted outage did, in the order of the ledgers
 * @param claims the dates by which to claim, the earliest first; empty where nothing need be done
 * @param averaged the periods' own figures of which the promised one is the mean, oldest first;
 *     empty where it is of this period alone
 * @param whole the promise's own period; longer than {@code period} where a version of the contract
 *     begins or ends inside it, so that this is the result of a part
 * @param observed what the figure of each ledger is made of besides its time, in their order
 * @param rights the rights that follow from the history, given or not, in the order of the contract
 */
public record PromiseResult(
    Contract contract,
    Promise promise,
    List<String> services,
    Optional<String> single,
    Interval period,
    List<MemberLedger> members,
    TimeTotals totals,
    List<FigureValue> values,
    Optional<FigureValue> indicator,
    Optional<FigureValue> ifUp,
    Optional<FigureValue> ifDown,
    Optional<BigDecimal> shown,
    Verdict verdict,
    boolean provisional,
    CreditResult credit,
    List<OutageEffect> effects,
    List<ClaimDate> claims,
    List<PeriodFigure> averaged,
    Interval whole,
    List<Observed> observed,
    List<EscalationResult> rights) {

  public PromiseResult {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(promise, "promise");
    services = List.copyOf(services);
    Objects.requireNonNull(single, "single");
    Objects.requireNonNull(period, "period");
    members = List.copyOf(members);
    Objects.requireNonNull(totals, "totals");
    values = List.copyOf(values);
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(ifUp, "ifUp");
    Objects.requireNonNull(ifDown, "ifDown");
    Objects.requireNonNull(shown, "shown");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(credit, "credit");
    effects = List.copyOf(effects);
    claims = List.copyOf(claims);
    averaged = List.copyOf(averaged);
    Objects.requireNonNull(whole, "whole");
    observed = List.copyOf(observed);
    rights = List.copyOf(rights);
  }

  /** Returns whether it is about a part of a period, under one of several versions. */
  public boolean isPart() {
    return !period.equals(whole);
  }

  /**
   * Returns the figure of another period as a result: its version of the contract, its ledgers and
   * its value, not judged; what else stands here of credit is of this period and means nothing.
   */
  public PromiseResult of(PeriodFigure figure) {
    return new PromiseResult(
        figure.contract(),
        figure.promise(),
        figure.promise().services().containsAll(services) ? services : figure.promise().services(),
        single,
        figure.period(),
        figure.members(),
        figure.members().stream()
            .map(member -> member.uptime().totals())
            .reduce(TimeTotals::plus)
            .orElseThrow(),
        List.of(figure.value()),
        Optional.of(figure.value()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Verdict.NOT_JUDGED,
        false,
        credit,
        List.of(),
        List.of(),
        List.of(),
        figure.period(),
        List.of(),
        List.of());
  }

  /**
   * Returns another value of the promised figure as shown, cut so that it never flatters: without
   * an outage, or of the time that has passed.
   */
  public BigDecimal shown(FigureValue other) {
    return PromiseFigures.shown(promise, other);
  }

  /** Returns the outages of all ledgers, in order of time. */
  public List<Outage> outages() {
    return members.stream()
        .flatMap(member -> member.ledger().outages().stream())
        .sorted(Comparator.comparing(outage -> outage.span().from()))
        .toList();
  }
}
