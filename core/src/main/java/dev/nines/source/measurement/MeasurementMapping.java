package dev.nines.source.measurement;

import dev.nines.measurement.Anchor;
import dev.nines.measurement.Measurement;
import dev.nines.measurement.Population;
import dev.nines.measurement.SupportHours;
import dev.nines.model.IncidentKind;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one measurement of a file. */
final class MeasurementMapping {

  private static final ScalarKind<Measurement> SHIPPED =
      ScalarKind.oneOf(
          Measurement.SHIPPED.stream()
              .collect(
                  Collectors.toMap(Measurement::name, m -> m, (a, b) -> a, LinkedHashMap::new)));

  private static final ScalarKind<Boolean> IN_BUSINESS_HOURS =
      ScalarKind.oneOf(words("business", "wall"));

  private static final ScalarKind<Anchor.Occurrence> OCCURRENCE =
      ScalarKind.oneOf(Anchor.Occurrence.values(), Anchor.Occurrence::word);

  private static final ScalarKind<IncidentKind> KIND =
      ScalarKind.oneOf(IncidentKind.values(), kind -> kind.name().toLowerCase(Locale.ROOT));

  private static final ScalarKind<String> NAME =
      ScalarKind.of("a name", text -> Optional.of(text).filter(t -> !t.isBlank()));

  private MeasurementMapping() {}

  /** Returns the measurement; empty and reported where it is none. */
  static Optional<Measurement> read(NodeReader item, SupportHours calendar) {
    return item.isScalar()
        ? item.as(SHIPPED)
        : item.mapping("a measurement").flatMap(mapping -> own(mapping, calendar));
  }

  private static Optional<Measurement> own(MappingReader mapping, SupportHours calendar) {
    Optional<String> name = mapping.require("name").flatMap(value -> value.as(NAME));
    Optional<Anchor> from = mapping.require("from").flatMap(MeasurementMapping::anchor);
    Optional<Anchor> to = mapping.require("to").flatMap(MeasurementMapping::anchor);
    boolean business = mapping.as("hours", IN_BUSINESS_HOURS).orElse(false);
    Population population = population(mapping);
    mapping.finish();
    return name.flatMap(n -> from.flatMap(f -> to.map(t -> Measurement.of(n, f, t))))
        .map(measurement -> measurement.about(population))
        .map(measurement -> business ? measurement.in(calendar) : measurement);
  }

  private static Optional<Anchor> anchor(NodeReader value) {
    return value.isScalar()
        ? value.as(NAME).map(Anchor::usual)
        : value.mapping("a start or end").flatMap(MeasurementMapping::anchor);
  }

  private static Optional<Anchor> anchor(MappingReader mapping) {
    Optional<Anchor> usual =
        mapping.require("mark").flatMap(value -> value.as(NAME)).map(Anchor::usual);
    Optional<Anchor.Occurrence> occurrence = mapping.as("occurrence", OCCURRENCE);
    mapping.finish();
    return usual.map(a -> occurrence.map(o -> new Anchor(a.mark(), o)).orElse(a));
  }

  private static Population population(MappingReader mapping) {
    Set<IncidentKind> kinds = several(mapping, "kinds", KIND);
    return new Population(
        several(mapping, "severities", ScalarKind.TEXT),
        several(mapping, "services", ScalarKind.TEXT),
        several(mapping, "causes", ScalarKind.TEXT),
        kinds.isEmpty() ? Population.real().kinds() : kinds);
  }

  private static <T> Set<T> several(MappingReader mapping, String key, ScalarKind<T> kind) {
    List<NodeReader> items = mapping.get(key).map(NodeReader::itemsOrOne).orElse(List.of());
    return items.stream()
        .flatMap(item -> item.as(kind).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Map<String, Boolean> words(String yes, String no) {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put(yes, true);
    words.put(no, false);
    return words;
  }
}
