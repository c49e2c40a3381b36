package dev.nines.credit;

import dev.nines.model.EarlierCredit;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The credits given before, against which limits over longer spans are reckoned.
 *
 * <p>A credit belongs to a span if its period ends inside it. Credits of a file name the promise
 * but no service: where each service is judged alone they are counted for none of them.
 */
public final class CreditHistory {

  private record Given(String promise, Optional<String> service, Instant end, Fraction amount) {}

  /** Whose credits: those of a promise, or of its one service. */
  private record Holder(String promise, Optional<String> service) {}

  private record Asked(Holder holder, Interval span) {}

  // histories of one run share their credits, each knowing how many of them are its own
  private final List<Given> shared;
  private final Map<Holder, List<Integer>> byHolder;
  private final int size;
  private final Set<Problem> problems;
  // the shares of one credit all ask for the same
  private final Map<Asked, Fraction> known = new HashMap<>();

  private CreditHistory(
      List<Given> shared, Map<Holder, List<Integer>> byHolder, Set<Problem> problems) {
    this.shared = shared;
    this.byHolder = byHolder;
    this.size = shared.size();
    this.problems = problems;
  }

  private static CreditHistory of(List<Given> given, Set<Problem> problems) {
    CreditHistory history = new CreditHistory(new ArrayList<>(), new HashMap<>(), problems);
    for (Given credit : given) {
      history = history.and(credit);
    }
    return history;
  }

  /** Returns the credits of a file, whose periods are read in the contract's zone. */
  public static CreditHistory of(List<EarlierCredit> credits, ZoneId zone) {
    Set<Problem> problems = new LinkedHashSet<>();
    List<Given> given =
        credits.stream().flatMap(credit -> read(credit, zone, problems).stream()).toList();
    return of(given, problems);
  }

  /** Returns the credits of which the period could not be read. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns this history and one more result of the same run. */
  public CreditHistory and(PromiseResult result) {
    return and(
        new Given(
            result.promise().id(),
            result.single(),
            result.period().to(),
            result.credit().amount().map(money -> money.toFraction()).orElse(Fraction.ZERO)));
  }

  /**
   * Returns this history and what a period of the same run came to for all promises together, the
   * contract's tree and limits applied: that is what was given, not what the promises add up to.
   */
  public CreditHistory and(PeriodTotal total) {
    return and(new Given("", Optional.empty(), total.period().to(), total.amount().toFraction()));
  }

  // the newest history is continued in place; an older one is copied first
  private CreditHistory and(Given next) {
    if (size < shared.size()) {
      return of(shared.subList(0, size), problems).and(next);
    }
    byHolder
        .computeIfAbsent(new Holder(next.promise(), next.service()), h -> new ArrayList<>())
        .add(size);
    shared.add(next);
    return new CreditHistory(shared, byHolder, problems);
  }

  /** Returns what a promise, or its one service, was given for periods that end inside a span. */
  Fraction given(String promise, Optional<String> service, Interval span) {
    return known.computeIfAbsent(new Asked(new Holder(promise, service), span), this::sum);
  }

  private Fraction sum(Asked asked) {
    return byHolder.getOrDefault(asked.holder(), List.of()).stream()
        .filter(index -> index < size)
        .map(shared::get)
        .filter(credit -> endsInside(credit, asked.span()))
        .map(Given::amount)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Returns what all promises were given together for periods that end inside a span. */
  Fraction givenInAll(Interval span) {
    return shared.subList(0, size).stream()
        .filter(credit -> endsInside(credit, span))
        .map(Given::amount)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private static boolean endsInside(Given credit, Interval span) {
    return span.from().isBefore(credit.end()) && !credit.end().isAfter(span.to());
  }

  private static Optional<Given> read(EarlierCredit credit, ZoneId zone, Set<Problem> problems) {
    Optional<PeriodExpression> period =
        PeriodExpression.parse(credit.period(), credit.provenance().location()).value();
    if (period.isEmpty()) {
      problems.add(unreadable(credit));
      return Optional.empty();
    }
    Instant end = period.get().resolve(zone).to();
    Fraction amount = Fraction.of(credit.amount());
    return Optional.of(new Given(credit.promise(), Optional.empty(), end, amount));
  }

  private static Problem unreadable(EarlierCredit credit) {
    return new Problem(
        ProblemCode.INVALID_VALUE,
        credit.provenance().location(),
        credit.period(),
        PeriodExpression.FORMS,
        "The period \""
            + credit.period()
            + "\" of an earlier credit is none of "
            + PeriodExpression.FORMS
            + ".");
  }
}
