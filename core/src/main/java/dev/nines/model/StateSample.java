package dev.nines.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a monitoring series: what state a service was in at one instant; or several rows that
 * follow one another and say the same, of which only the first is kept.
 *
 * @param at when
 * @param state the state
 * @param word the source's own word for the state
 * @param soft whether the source is not yet sure of it, such as a Nagios SOFT state; whether it
 *     counts is a term of the contract
 * @param further the rows after this one that say the same and are not kept; mostly none
 * @param provenance the row; its text may be left out inside a run of rows that say up
 */
public record StateSample(
    Instant at,
    ObservedState state,
    String word,
    boolean soft,
    Optional<FurtherRows> further,
    Provenance provenance) {

  public StateSample {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(provenance, "provenance");
    if (further.isPresent() && !further.get().until().isAfter(at)) {
      throw new IllegalArgumentException(
          "rows until " + further.get().until() + " are not after " + at);
    }
  }

  /** Makes one row. */
  public StateSample(
      Instant at, ObservedState state, String word, boolean soft, Provenance provenance) {
    this(at, state, word, soft, Optional.empty(), provenance);
  }

  /** Makes a row of a source that is sure of what it says. */
  public StateSample(Instant at, ObservedState state, String word, Provenance provenance) {
    this(at, state, word, false, provenance);
  }

  /** Returns when the last row of those that this one stands for was recorded; mostly its own. */
  public Instant until() {
    return further.map(FurtherRows::until).orElse(at);
  }

  /** Returns how many rows this one stands for, itself included. */
  public long rows() {
    return 1 + further.map(FurtherRows::count).orElse(0L);
  }

  /** Returns how far apart the rows that this one stands for are at most; zero for one row. */
  public Duration widest() {
    return further.map(rows -> rows.widest().length()).orElse(Duration.ZERO);
  }

  /** Returns whether the rows that this one stands for are all at the same distance. */
  public boolean isEven() {
    Duration span = Duration.between(at, until());
    return span.equals(widest().multipliedBy(rows() - 1));
  }

  /** Returns whether another row says the same, in the same word and as surely. */
  public boolean saysAs(StateSample other) {
    return state == other.state && soft == other.soft && word.equals(other.word);
  }

  /** Returns the same row as one that counts whatever the contract says of soft states. */
  public StateSample hard() {
    return new StateSample(at, state, word, false, further, provenance);
  }
}
