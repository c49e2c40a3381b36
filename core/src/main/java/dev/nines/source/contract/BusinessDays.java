package dev.nines.source.contract;

import dev.nines.contract.ClauseText;
import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.MappingReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes sure that what is compared with a limit in business days is measured in business hours.
 *
 * <p>A business day as a limit is as long as the contract's business hours of one day. Times
 * between marks are therefore measured in business hours where a limit of the promise is in
 * business days, also where it does not say {@code hours: business}.
 *
 * @param promised what is promised
 * @param credit what is paid
 */
record BusinessDays(Promised promised, Optional<Credit> credit) {

  private static final String HOURS = "observe.times.hours";

  /** Returns the observation with business hours where the limits need them. */
  Observe.What settle(MappingReader promise, ClauseText text) {
    if (limits().noneMatch(Quantities::isInBusinessDays)) {
      return promised.what();
    }
    if (!(promised.what() instanceof Observe.Times times)) {
      report(promise, promise.location(), "A limit in business days needs times between marks.");
      return promised.what();
    }
    if (times.businessHours()) {
      return times;
    }
    checkHours(promise, text);
    return new Observe.Times(
        times.from(), times.to(), times.severities(), true, times.waitingCounts());
  }

  private void checkHours(MappingReader promise, ClauseText text) {
    if (text.isStated(HOURS)) {
      report(
          promise,
          text.locationOf(HOURS).orElseThrow(),
          "\"hours\" is \"wall\", but a limit is in business days, which are measured in business"
              + " hours.");
    } else if (limits().anyMatch(limit -> limit.time() && !Quantities.isInBusinessDays(limit))) {
      report(
          promise,
          promise.location(),
          "Limits in business days and in other times stand together; say \"hours: business\" if"
              + " all are measured in business hours.");
    }
  }

  private static void report(MappingReader promise, SourceLocation place, String message) {
    promise.log().add(Say.contradiction(place, "business days", "hours: business", message));
  }

  private Stream<Quantity> limits() {
    return Stream.of(
            ofFigure(promised.indicator().is()),
            promised.target().stream().flatMap(BusinessDays::ofEdges),
            credit.stream().flatMap(c -> ofFigure(c.by())),
            credit.stream().flatMap(c -> ofRemedy(c.remedy())))
        .flatMap(quantities -> quantities)
        .filter(quantity -> !quantity.value().isZero());
  }

  private static Stream<Quantity> ofFigure(Figure figure) {
    if (figure instanceof Figure.Within within) {
      return Stream.of(within.limit());
    }
    return figure instanceof Figure.Beyond beyond ? Stream.of(beyond.limit()) : Stream.empty();
  }

  private static Stream<Quantity> ofEdges(Edges edges) {
    return List.of(edges.lower(), edges.upper()).stream()
        .flatMap(Optional::stream)
        .map(Edges.Edge::at);
  }

  private static Stream<Quantity> ofRemedy(Remedy remedy) {
    if (remedy instanceof Remedy.Bands bands) {
      return bands.bands().stream().flatMap(band -> ofEdges(band.edges()));
    }
    if (remedy instanceof Remedy.Blocks blocks) {
      return Stream.of(blocks.each(), blocks.after());
    }
    return remedy instanceof Remedy.Linear linear ? Stream.of(linear.each()) : Stream.empty();
  }
}
