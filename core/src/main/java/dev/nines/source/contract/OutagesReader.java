package dev.nines.source.contract;

import dev.nines.contract.Observe;
import dev.nines.contract.Observe.What;
import dev.nines.money.Fraction;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how impact is observed as it happened. */
final class OutagesReader {

  private static final Map<String, Fraction> USUAL_WEIGHTS = usualWeights();

  /** Impact from its own start to its own end, with the usual weights. */
  static final Observe.Outages DEFAULT =
      new Observe.Outages(List.of(), List.of(), new Observe.Weights.ByLevel(USUAL_WEIGHTS), true);

  private OutagesReader() {}

  static Optional<What> read(NodeReader value) {
    return value.mapping("the outages").map(OutagesReader::outages);
  }

  private static What outages(MappingReader mapping) {
    What outages =
        new Observe.Outages(
            mapping.get("from").map(v -> marks(v, "impact-start")).orElse(List.of()),
            mapping.get("to").map(v -> marks(v, "impact-end")).orElse(List.of()),
            mapping.get("weights").flatMap(OutagesReader::weights).orElse(DEFAULT.weights()),
            mapping
                .as("waiting", ScalarKind.oneOf(ObserveReader.yesAndNo("counts", "excluded")))
                .orElse(true));
    mapping.finish();
    return outages;
  }

  // alone, the impact's own edge is no mark
  private static List<String> marks(NodeReader value, String own) {
    List<String> marks = Names.texts(value);
    return marks.equals(List.of(own)) ? List.of() : marks;
  }

  private static Optional<Observe.Weights> weights(NodeReader value) {
    if (value.isScalar()) {
      return Choice.<Observe.Weights>of("weights")
          .word("affected", new Observe.Weights.Affected())
          .read(value);
    }
    return value.mapping("weights").map(OutagesReader::byLevel);
  }

  // a level that is not named keeps its usual weight
  private static Observe.Weights byLevel(MappingReader mapping) {
    Map<String, Fraction> weights = new LinkedHashMap<>(USUAL_WEIGHTS);
    for (NodeReader value : mapping.all()) {
      value.as(Kinds.WEIGHT).ifPresent(weight -> weights.put(value.name(), weight));
    }
    return new Observe.Weights.ByLevel(weights);
  }

  private static Map<String, Fraction> usualWeights() {
    Map<String, Fraction> weights = new LinkedHashMap<>();
    weights.put("major_outage", Fraction.ONE);
    weights.put("partial_outage", Fraction.ONE);
    weights.put("degraded_performance", Fraction.ZERO);
    return weights;
  }
}
