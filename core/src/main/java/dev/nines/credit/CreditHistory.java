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
import java.util.LinkedHashSet;
import java.util.List;
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

  private final List<Given> given = new ArrayList<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  private CreditHistory() {}

  /** Returns the credits of a file, whose periods are read in the contract's zone. */
  public static CreditHistory of(List<EarlierCredit> credits, ZoneId zone) {
    CreditHistory history = new CreditHistory();
    credits.forEach(credit -> history.add(credit, zone));
    return history;
  }

  /** Returns the credits of which the period could not be read. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns this history and one more result of the same run. */
  public CreditHistory and(PromiseResult result) {
    CreditHistory longer = new CreditHistory();
    longer.given.addAll(given);
    longer.problems.addAll(problems);
    longer.given.add(
        new Given(
            result.promise().id(),
            result.single(),
            result.period().to(),
            result.credit().amount().map(money -> money.toFraction()).orElse(Fraction.ZERO)));
    return longer;
  }

  /** Returns what a promise, or its one service, was given for periods that end inside a span. */
  Fraction given(String promise, Optional<String> service, Interval span) {
    return given.stream()
        .filter(credit -> credit.promise().equals(promise) && credit.service().equals(service))
        .filter(credit -> endsInside(credit, span))
        .map(Given::amount)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Returns what all promises were given for periods that end inside a span. */
  Fraction givenInAll(Interval span) {
    return given.stream()
        .filter(credit -> endsInside(credit, span))
        .map(Given::amount)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private static boolean endsInside(Given credit, Interval span) {
    return span.from().isBefore(credit.end()) && !credit.end().isAfter(span.to());
  }

  private void add(EarlierCredit credit, ZoneId zone) {
    Optional<PeriodExpression> period =
        PeriodExpression.parse(credit.period(), credit.provenance().location()).value();
    if (period.isEmpty()) {
      problems.add(unreadable(credit));
      return;
    }
    Instant end = period.get().resolve(zone).to();
    Fraction amount = Fraction.of(credit.amount());
    given.add(new Given(credit.promise(), Optional.empty(), end, amount));
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
