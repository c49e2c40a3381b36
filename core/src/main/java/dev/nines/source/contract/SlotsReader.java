package dev.nines.source.contract;

import dev.nines.contract.Edges;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Observe;
import dev.nines.contract.Observe.BadWhen;
import dev.nines.contract.Observe.EmptySlot;
import dev.nines.contract.Observe.What;
import dev.nines.contract.Quantity;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads how slots and requests are judged. */
final class SlotsReader {

  private static final ScalarKind<EmptySlot> EMPTY =
      ScalarKind.oneOf(EmptySlot.values(), word -> word.name().toLowerCase(Locale.ROOT));

  private static final ScalarKind<Long> ATTEMPTS =
      ScalarKind.of(
          "a whole number of 1 or more",
          text -> ScalarKind.WHOLE.read().apply(text).filter(number -> number >= 1));

  private static final BadWhen USUAL = new BadWhen.ErrorRate(Edges.above(Quantity.ofNumber("5")));

  private SlotsReader() {}

  static Optional<What> read(NodeReader value, Scope scope) {
    return value.mapping("the slots").map(mapping -> slots(mapping, scope));
  }

  private static What slots(MappingReader mapping, Scope scope) {
    What slots =
        new Observe.Slots(
            mapping.as("length", Kinds.LENGTH).orElse(Duration.ofMinutes(1)),
            mapping.get("bad").map(value -> bad(value, scope)).orElse(List.of(USUAL)),
            mapping.as("least-attempts", ATTEMPTS).orElse(1L),
            mapping.as("empty", EMPTY).orElse(EmptySlot.GOOD));
    mapping.finish();
    return slots;
  }

  static What requests(MappingReader mapping) {
    What requests =
        new Observe.Requests(
            mapping.as("slot", Kinds.LENGTH), mapping.as("empty", EMPTY).orElse(EmptySlot.GOOD));
    mapping.finish();
    return requests;
  }

  private static List<BadWhen> bad(NodeReader value, Scope scope) {
    List<NodeReader> items = value.itemsOrOne();
    if (items.isEmpty()) {
      value.invalid("at least one condition such as {error-rate: {above: 5}}");
    }
    return items.stream().flatMap(item -> condition(item, scope).stream()).toList();
  }

  private static Optional<BadWhen> condition(NodeReader value, Scope scope) {
    List<NodeReader> conditions =
        value.mapping("what makes a slot bad").map(MappingReader::all).orElse(List.of());
    if (value.isMapping() && conditions.size() != 1) {
      value.invalid("one condition such as {error-rate: {above: 5}}, or a list of them");
      return Optional.empty();
    }
    return conditions.stream().findFirst().flatMap(one -> ofName(one, scope));
  }

  private static Optional<BadWhen> ofName(NodeReader value, Scope scope) {
    return switch (value.name()) {
      case "error-rate" -> edges(value, FigureUnit.PERCENT, scope).map(BadWhen.ErrorRate::new);
      case "downtime" -> edges(value, FigureUnit.TIME, scope).map(BadWhen.Downtime::new);
      default ->
          edges(value, FigureUnit.METRIC, scope)
              .map(edges -> new BadWhen.MetricValue(value.name(), edges));
    };
  }

  private static Optional<Edges> edges(NodeReader value, FigureUnit unit, Scope scope) {
    return EdgesReader.only(
        value, "what makes a slot bad", Quantities.of(unit, scope.businessHours()));
  }
}
