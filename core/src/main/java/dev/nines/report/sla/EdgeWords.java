package dev.nines.report.sla;

import dev.nines.contract.Edges;
import dev.nines.contract.Quantity;
import dev.nines.money.Fraction;
import dev.nines.report.ReportFormat;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says ranges in words, with the digits of the contract: {@code 99.9 % or more}. */
final class EdgeWords {

  private final ReportFormat format;
  private final Unit unit;

  EdgeWords(ReportFormat format, Unit unit) {
    this.format = format;
    this.unit = unit;
  }

  /** Returns a value as the contract writes it, a percentage with its sign. */
  String quantity(Quantity value) {
    return unit == Unit.PERCENT && !value.time()
        ? format.text("percent", format.asWritten(value.text()))
        : format.asWritten(value.text());
  }

  /** Returns a promised range: {@code 99.9 % or more}, {@code above 99 %}. */
  String promised(Edges range) {
    return join(range, "edge.promised.", "edge.promised.and");
  }

  /** Returns the range of a band: {@code at least 99.0 % and below 99.9 %}. */
  String band(Edges range) {
    return join(range, "edge.band.", "edge.band.and");
  }

  private String join(Edges range, String prefix, String and) {
    List<String> sides = new ArrayList<>();
    range.lower().ifPresent(e -> sides.add(side(prefix, e, e.included() ? "at-least" : "above")));
    range.upper().ifPresent(e -> sides.add(side(prefix, e, e.included() ? "at-most" : "below")));
    return sides.size() == 1 ? sides.get(0) : format.text(and, sides.get(0), sides.get(1));
  }

  private String side(String prefix, Edges.Edge edge, String word) {
    return format.text(prefix + word, quantity(edge.at()));
  }

  /**
   * Returns how a value stands to the edge that decides: {@code 99.79… % is below 99.9 %}; the edge
   * it misses where it misses one.
   */
  String standing(String shown, Fraction value, Edges range) {
    Optional<Edges.Edge> missedLower = range.lower().filter(e -> !holds(value, e, true));
    boolean lower =
        missedLower.isPresent()
            || (range.lower().isPresent()
                && range.upper().map(e -> holds(value, e, false)).orElse(true));
    Edges.Edge edge = lower ? range.lower().get() : range.upper().orElseThrow();
    return format.text("edge.stands." + word(value, edge, lower), shown, quantity(edge.at()));
  }

  private static boolean holds(Fraction value, Edges.Edge edge, boolean lower) {
    int side = value.compareTo(edge.at().value()) * (lower ? 1 : -1);
    return side > 0 || (side == 0 && edge.included());
  }

  // exactly at an edge, the words must say on which side the edge belongs
  private static String word(Fraction value, Edges.Edge edge, boolean lower) {
    int comparison = value.compareTo(edge.at().value());
    if (comparison == 0) {
      return edge.included() ? "at-included" : "at-excluded";
    }
    return comparison > 0 ? "above" : "below";
  }
}
