package dev.nines.credit;

import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.contract.Promise;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Verdict;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Says whether a promise was kept, from the values of its figure. */
final class PeriodVerdict {

  private PeriodVerdict() {}

  /** Returns the verdict on a period; every value must lie where the target has it. */
  static Verdict of(Assessment request, List<FigureValue> values) {
    return of(request, values.isEmpty(), () -> values.stream().allMatch(v -> meets(request, v)));
  }

  /** Returns the verdict on a period of which some outages are thought away. */
  static Verdict of(Assessment request, FigureValues.Rest values) {
    return of(request, values.isEmpty(), values::met);
  }

  /** Returns whether a value lies where the target has it. */
  static boolean meets(Assessment request, FigureValue value) {
    return request.promise().target().map(t -> t.contains(value.compared())).orElse(true);
  }

  private static Verdict of(Assessment request, boolean empty, BooleanSupplier met) {
    Promise promise = request.promise();
    if (!request.judged() || promise.target().isEmpty()) {
      return Verdict.NOT_JUDGED;
    }
    if (empty) {
      return isMetByNothing(promise) ? Verdict.MET : Verdict.NOT_JUDGED;
    }
    return met.getAsBoolean() ? Verdict.MET : Verdict.MISSED;
  }

  // no outage and no incident break no promise about them
  private static boolean isMetByNothing(Promise promise) {
    return promise.indicator().is() == Figure.Named.EACH_OUTAGE
        || promise.observe().what() instanceof Observe.Times;
  }
}
