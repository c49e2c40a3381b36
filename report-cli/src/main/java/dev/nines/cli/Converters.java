package dev.nines.cli;

import dev.nines.metrics.Grouping;
import dev.nines.model.Audience;
import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import dev.nines.report.edition.State;
import dev.nines.time.PeriodExpression;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the words of the command line into values, or says in one sentence why it cannot. */
final class Converters {

  private Converters() {}

  /** Reads an IANA zone or a fixed offset. */
  static final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
      try {
        return ZoneId.of(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "\"" + text + "\" is no time zone; use an IANA name such as Europe/Berlin, or UTC.");
      }
    }
  }

  /** Reads a time that says its offset. */
  static final class PointInTime implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "\"" + text + "\" is no instant; use a time with its offset, as 2025-07-31T12:00:00Z.");
      }
    }
  }

  /** Reads a day of the calendar. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("\"" + text + "\" is no date; use one as 2025-08-04.");
      }
    }
  }

  /** Reads how far a document is. */
  static final class States implements ITypeConverter<State> {
    @Override
    public State convert(String text) {
      return State.of(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\"" + text + "\" is no state; use draft, in-review or final."));
    }
  }

  /** Reads a period. */
  static final class Period implements ITypeConverter<PeriodExpression> {
    @Override
    public PeriodExpression convert(String text) {
      Checked<PeriodExpression> period =
          PeriodExpression.parse(text, SourceLocation.ofFile("--period"));
      return period
          .value()
          .orElseThrow(() -> new TypeConversionException(period.problems().get(0).message()));
    }
  }

  /** Reads what metrics are grouped by. */
  static final class By implements ITypeConverter<Grouping> {
    @Override
    public Grouping convert(String text) {
      return Grouping.of(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\""
                          + text
                          + "\" is no grouping; use month, quarter, severity, service, cause,"
                          + " weekday or hour."));
    }
  }

  /** Reads the form of standard output. */
  static final class Format implements ITypeConverter<OutputFormat> {
    @Override
    public OutputFormat convert(String text) {
      return switch (text) {
        case "text" -> OutputFormat.TEXT;
        case "json" -> OutputFormat.JSON;
        default ->
            throw new TypeConversionException("\"" + text + "\" is no format; use text or json.");
      };
    }
  }

  /** Reads who a document is for. */
  static final class Readers implements ITypeConverter<Audience> {
    @Override
    public Audience convert(String text) {
      return switch (text) {
        case "customer" -> Audience.CUSTOMER;
        case "internal" -> Audience.INTERNAL;
        default ->
            throw new TypeConversionException(
                "\"" + text + "\" is no audience; use customer or internal.");
      };
    }
  }
}
