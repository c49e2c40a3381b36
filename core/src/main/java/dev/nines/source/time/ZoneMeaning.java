package dev.nines.source.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a zone word can mean: a place, and the offset that the word names there.
 *
 * @param place the place whose wall clock is meant
 * @param literal the offset that the word itself names; absent for a word such as {@code CT}
 */
public record ZoneMeaning(ZoneId place, Optional<ZoneOffset> literal) {

  public ZoneMeaning {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(literal, "literal");
  }

  /** Returns whether the word itself names the offset. */
  boolean names(ZoneOffset offset) {
    return literal.equals(Optional.of(offset));
  }

  /** Returns whether another place keeps the same standard time, so that the word fits it too. */
  boolean fits(ZoneId other, Instant around) {
    return place
        .getRules()
        .getStandardOffset(around)
        .equals(other.getRules().getStandardOffset(around));
  }

  /** Returns the same word read at another place. */
  ZoneMeaning at(ZoneId other) {
    return new ZoneMeaning(other, literal);
  }
}
