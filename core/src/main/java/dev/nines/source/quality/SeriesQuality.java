package dev.nines.source.quality;

import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.time.Interval;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What one series of a file covers.
 *
 * @param file the file
 * @param service the word by which it names the service; empty where it names none
 * @param location from where it was watched; empty where it does not say
 * @param what what its rows are, for example {@code samples}
 * @param rows how many rows count
 * @param span from the first to the last row; absent without rows
 * @param usual how far rows are apart, the median of the first 100 distances; absent for changes
 *     and for a single row
 * @param largest the largest interval between two rows; absent for fewer than two
 * @param gaps how many stretches of the span nothing is known of
 * @param unknown how long these are together
 * @param repeated how many rows stood twice
 */
public record SeriesQuality(
    String file,
    String service,
    String location,
    String what,
    long rows,
    Optional<Interval> span,
    Optional<Duration> usual,
    Optional<Interval> largest,
    long gaps,
    Duration unknown,
    long repeated) {

  public SeriesQuality {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(usual, "usual");
    Objects.requireNonNull(largest, "largest");
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Returns the share of the span of which something is known; absent for a span of no length. */
  public Optional<Fraction> coverage() {
    return span.map(Interval::length)
        .filter(length -> !length.isZero())
        .map(length -> seconds(length.minus(unknown)).dividedBy(seconds(length)));
  }

  /** Returns the coverage in per cent, cut after two decimals; empty for a span of no length. */
  public String coverageText() {
    return coverage()
        .map(share -> share.times(Fraction.of(10_000)))
        .map(share -> share.numerator().divide(share.denominator()))
        .map(SeriesQuality::percent)
        .orElse("");
  }

  private static String percent(BigInteger hundredths) {
    BigInteger[] parts = hundredths.divideAndRemainder(BigInteger.valueOf(100));
    String decimals = parts[1].toString();
    return parts[0] + "." + (decimals.length() < 2 ? "0" : "") + decimals;
  }

  /** Returns the same as a note about the file. */
  public Problem note() {
    return Problem.of(ProblemCode.DATA_QUALITY, SourceLocation.ofFile(file), sentence());
  }

  private String sentence() {
    StringBuilder text = new StringBuilder(name()).append(": ").append(rows).append(' ');
    text.append(rows == 1 ? what.replaceFirst("s( of .*)?$", "$1") : what);
    span.ifPresent(s -> text.append(" from ").append(s.from()).append(" to ").append(s.to()));
    usual.ifPresent(u -> text.append(", usually ").append(said(u)).append(" apart"));
    largest.ifPresent(l -> text.append("; largest interval ").append(interval(l)));
    text.append("; ").append(gapsSaid()).append("; ").append(duplicates()).append('.');
    return text.toString();
  }

  private String name() {
    String from = location.isEmpty() ? "" : " from \"" + location + "\"";
    return (service.isEmpty() ? "no name" : "\"" + service + "\"") + from;
  }

  private static String interval(Interval largest) {
    return said(largest.length()) + " from " + largest.from();
  }

  private String gapsSaid() {
    if (gaps == 0) {
      return "no gap";
    }
    String count = gaps == 1 ? "1 gap of " : gaps + " gaps, together ";
    return count + said(unknown) + ", " + coverageText() + " % covered";
  }

  private String duplicates() {
    return repeated == 0
        ? "no row stands twice"
        : repeated + (repeated == 1 ? " row stands twice" : " rows stand twice");
  }

  /** Returns a length in seconds as a decimal, for example {@code 90} or {@code 0.5}. */
  public static String seconds(Duration length, String unit) {
    return seconds(length).toExactDecimal().orElseThrow().toPlainString() + unit;
  }

  private static String said(Duration length) {
    return seconds(length, " s");
  }

  private static Fraction seconds(Duration length) {
    return Fraction.of(length.getSeconds())
        .plus(Fraction.of(length.getNano()).dividedBy(Fraction.of(1_000_000_000)));
  }
}
