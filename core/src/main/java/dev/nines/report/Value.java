package dev.nines.report;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.problem.SourceLocation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What a cell holds besides its text, so that a workbook's numbers are numbers. */
public sealed interface Value {

  /** Nothing but the text. */
  record Words() implements Value {}

  /** An instant, shown in the report's zone. */
  record Moment(Instant at) implements Value {}

  /** A day of the calendar. */
  record Day(LocalDate date) implements Value {}

  /** A length of time. */
  record Length(Duration length) implements Value {}

  /** A plain number with its own digits. */
  record Number(BigDecimal number) implements Value {}

  /** An exact share, 1 for the whole, shown as a percentage. */
  record Share(Fraction share) implements Value {}

  /** An amount of money. */
  record Cash(Money money) implements Value {}

  /** A place in an input. */
  record Place(SourceLocation location) implements Value {}

  /** The value of a cell that is text alone. */
  Value WORDS = new Words();
}
