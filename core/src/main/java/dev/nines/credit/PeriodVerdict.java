package dev.nines.credit;

import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.contract.Promise;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Verdict;
import java.util.List;

/** Says whether a promise was kept, from the values of its figure. */
final class PeriodVerdict {

  private PeriodVerdict() {}

  /** Returns the verdict on a period; every value must lie where the target has it. */
  static Verdict of(Assessment request, List<FigureValue> values) {
    Promise promise = request.promise();
    if (!request.judged() || promise.target().isEmpty()) {
      return Verdict.NOT_JUDGED;
    }
    if (values.isEmpty()) {
      return isMetByNothing(promise) ? Verdict.MET : Verdict.NOT_JUDGED;
    }
    boolean met =
        values.stream().allMatch(value -> promise.target().get().contains(value.compared()));
    return met ? Verdict.MET : Verdict.MISSED;
  }

  // no outage and no incident break no promise about them
  private static boolean isMetByNothing(Promise promise) {
    return promise.indicator().is() == Figure.Named.EACH_OUTAGE
        || promise.observe().what() instanceof Observe.Times;
  }
}
