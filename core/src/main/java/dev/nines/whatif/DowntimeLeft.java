package dev.nines.whatif;

import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.uptime.Ratio;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How much more counted downtime a promise stands in its period, everything else being as it is and
 * the rest of the period being up.
 *
 * @param target how far it is until the target is missed; absent where it is missed already, or no
 *     length of downtime decides
 * @param band how far it is until the next deeper band pays; absent where there is none
 * @param next how far it is until another remedy pays more; absent where there is none
 * @param pays whether a remedy looks at counted time at all
 * @param ahead the seconds of the period that are still to come and promised; 0 once it is over
 */
public record DowntimeLeft(
    Optional<Step> target,
    Optional<NextBand> band,
    Optional<NextPayment> next,
    boolean pays,
    Fraction ahead) {

  /**
   * How far something is.
   *
   * @param seconds the exact seconds of downtime of weight 1, zero or greater
   * @param atOnce whether exactly so many reach it; else any more than so many do
   * @param service the service that has the least left, where several are reckoned apart; else
   *     empty
   * @param way how the seconds follow
   */
  public record Step(Fraction seconds, boolean atOnce, String service, Way way) {
    public Step {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(way, "way");
      if (seconds.signum() < 0) {
        throw new IllegalArgumentException("seconds " + seconds + " are below 0");
      }
    }

    /**
     * Returns the most whole seconds that surely do not reach it, -1 where even none does: of
     * 2,678.4 s it is 2,678; of exactly 60 s that reach it at once, 59.
     */
    public BigInteger wholeSeconds() {
      return atOnce ? seconds.ceiling().subtract(BigInteger.ONE) : seconds.floor();
    }

    /** Returns whether so much downtime can no longer come. */
    public boolean isBeyond(Fraction ahead) {
      return atOnce ? seconds.isAbove(ahead) : !seconds.isBelow(ahead);
    }
  }

  /** How a length of downtime that is left follows. */
  public sealed interface Way {}

  /**
   * What the edge of a percentage leaves of the whole, less what counts already: of 2,678,400 s at
   * 99.9 %, with 1,200 s counted, 2,678,400 x 0.1 % - 1,200 = 1,478.4 s.
   *
   * @param edge the percentage at which the figure leaves its range
   * @param falling whether the figure falls with downtime, so that 100 % less the edge is allowed
   * @param whole the seconds of the denominator
   * @param counted the seconds that count already
   */
  public record OfShare(Fraction edge, boolean falling, Fraction whole, Fraction counted)
      implements Way {}

  /**
   * The same for the mean of several services, of which one has all further downtime: what is
   * allowed, less the mean of their shares of downtime, times their number, of its own whole.
   *
   * @param edge the percentage at which the mean leaves its range
   * @param falling whether the figure falls with downtime
   * @param down the shares of downtime of all of them so far
   * @param whole the seconds of the denominator of the one
   */
  public record OfMean(Fraction edge, boolean falling, List<Ratio> down, Fraction whole)
      implements Way {
    public OfMean {
      down = List.copyOf(down);
    }
  }

  /**
   * A length of downtime, less what counts already: the seconds allowed where only the excess pays,
   * what is free, and the blocks.
   *
   * @param allowed what the target allows, where only what exceeds it pays; else 0
   * @param free what pays nothing before the first block; else 0
   * @param blocks how many blocks; else 1
   * @param each the length of a block, or of the downtime at which the range is left
   * @param counted the seconds that count already
   */
  public record OfTime(
      Fraction allowed, Fraction free, Fraction blocks, Fraction each, Fraction counted)
      implements Way {

    static OfTime to(Fraction seconds, Fraction counted) {
      return new OfTime(Fraction.ZERO, Fraction.ZERO, Fraction.ONE, seconds, counted);
    }

    /** Returns the length at which it happens, from the first second. */
    public Fraction at() {
      return allowed.plus(free).plus(blocks.times(each));
    }
  }

  /** Every second pays, as soon as anything does. */
  public record AtOnce() implements Way {}

  /** A deeper band, and how far it is. */
  public record NextBand(Remedy.Band band, Step left) {
    public NextBand {
      Objects.requireNonNull(band, "band");
      Objects.requireNonNull(left, "left");
    }
  }

  /**
   * What blocks, steps, time or a fixed sum pay next, and how far it is.
   *
   * @param number the block or step that pays then, from 1; 1 for a fixed sum; 0 where every second
   *     pays, or blocks pay at once
   * @param left how far it is
   */
  public record NextPayment(Fraction number, Step left) {
    public NextPayment {
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(left, "left");
    }
  }

  public DowntimeLeft {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(ahead, "ahead");
  }

  /** Returns whether there is anything to say. */
  public boolean isEmpty() {
    return target.isEmpty() && band.isEmpty() && next.isEmpty() && !pays;
  }
}
