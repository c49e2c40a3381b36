package dev.nines.source.tool;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import java.time.Instant;
import java.util.Optional;

/** Watches whether entries stand in order of time, from either end, and reports it once if not. */
public final class OneWay {

  private final ProblemLog log;
  private Optional<Instant> last = Optional.empty();
  private int direction;
  private boolean reported;

  /**
   * Watches from the first entry on.
   *
   * @param log takes the problem
   */
  public OneWay(ProblemLog log) {
    this.log = log;
  }

  /** Takes the time of the next entry. */
  public void next(RecordedTime time) {
    int step = last.map(before -> Integer.signum(time.at().compareTo(before))).orElse(0);
    if (step != 0 && direction != 0 && step != direction && !reported) {
      reported = true;
      log.add(broken(time));
    }
    direction = direction == 0 ? step : direction;
    last = Optional.of(time.at());
  }

  private static Problem broken(RecordedTime time) {
    String message =
        "The entries are in order of time neither from the oldest nor from the newest: \"%s\" is"
            + " the first out of order; they are put in order.";
    return new Problem(
        ProblemCode.OUT_OF_ORDER, time.location(), time.text(), "", message.formatted(time.text()));
  }
}
