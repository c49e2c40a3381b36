package dev.nines.source.contract;

import dev.nines.contract.Observe;
import dev.nines.contract.Observe.SoftStates;
import dev.nines.contract.Observe.StaleAfter;
import dev.nines.contract.Observe.What;
import dev.nines.money.Fraction;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the data say for a promise. */
final class ObserveReader {

  private static final List<String> KINDS =
      List.of("outages", "slots", "requests", "metric", "times");

  private static final ScalarKind<StaleAfter> FACTOR =
      ScalarKind.of("a factor such as 5x or a length such as 10 minutes", ObserveReader::staleText);

  private static final Choice<StaleAfter> STALE_AFTER =
      Choice.<StaleAfter>of("the time after which a sample is stale")
          .word("never", new StaleAfter.Never())
          .form(FACTOR);

  static final Observe DEFAULT =
      new Observe(
          OutagesReader.DEFAULT, new StaleAfter.Times(Fraction.of(5)), SoftStates.WHEN_CONFIRMED);

  private ObserveReader() {}

  static Observe read(Optional<NodeReader> value, Scope scope) {
    return value
        .flatMap(v -> v.mapping("an observation"))
        .map(mapping -> observe(mapping, scope))
        .orElse(DEFAULT);
  }

  private static Observe observe(MappingReader mapping, Scope scope) {
    Observe observe =
        new Observe(
            Alternatives.atMostOne("an observation", mapping, KINDS)
                .flatMap(value -> what(value, scope))
                .orElse(DEFAULT.what()),
            mapping.get("stale-after").flatMap(STALE_AFTER::read).orElse(DEFAULT.staleAfter()),
            mapping.as("soft-states", softStates()).orElse(DEFAULT.softStates()));
    mapping.finish();
    return observe;
  }

  private static Optional<What> what(NodeReader value, Scope scope) {
    return switch (value.name()) {
      case "slots" -> SlotsReader.read(value, scope);
      case "requests" -> value.mapping("the requests").map(SlotsReader::requests);
      case "metric" -> metric(value);
      case "times" -> value.mapping("the times").map(ObserveReader::times);
      default -> OutagesReader.read(value);
    };
  }

  private static Optional<What> metric(NodeReader value) {
    Optional<MappingReader> mapping = value.mapping("a metric");
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> name = mapping.get().require("name").flatMap(NodeReader::text);
    boolean whileUp =
        mapping.get().as("while", ScalarKind.oneOf(yesAndNo("up", "any"))).orElse(false);
    mapping.get().finish();
    return Optional.of(new Observe.Metric(name.orElse("?"), whileUp));
  }

  private static What times(MappingReader mapping) {
    What times =
        new Observe.Times(
            mapping.get("from").map(Names::texts).orElse(List.of("reported")),
            mapping.get("to").map(Names::texts).orElse(List.of("restored")),
            mapping.get("severities").map(ObserveReader::severities).orElse(Set.of()),
            mapping.as("hours", ScalarKind.oneOf(yesAndNo("business", "wall"))).orElse(false),
            mapping.as("waiting", ScalarKind.oneOf(yesAndNo("counts", "excluded"))).orElse(true));
    mapping.finish();
    return times;
  }

  private static Set<String> severities(NodeReader value) {
    List<String> words = Names.texts(value);
    return words.equals(List.of("all")) ? Set.of() : new LinkedHashSet<>(words);
  }

  /** Returns two words, of which the first means yes. */
  static Map<String, Boolean> yesAndNo(String yes, String no) {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put(yes, true);
    words.put(no, false);
    return words;
  }

  private static Optional<StaleAfter> staleText(String text) {
    if (!text.endsWith("x")) {
      return Kinds.LENGTH.read().apply(text).map(StaleAfter.Fixed::new);
    }
    return Kinds.decimal(text.substring(0, text.length() - 1))
        .filter(Fraction::isPositive)
        .map(StaleAfter.Times::new);
  }

  private static ScalarKind<SoftStates> softStates() {
    Map<String, SoftStates> words = new LinkedHashMap<>();
    words.put("when-confirmed", SoftStates.WHEN_CONFIRMED);
    words.put("ignored", SoftStates.IGNORED);
    words.put("counted", SoftStates.COUNTED);
    return ScalarKind.oneOf(words);
  }
}
