package dev.nines.source.openslo;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a promise of each objective of an SLO.
 *
 * <ul>
 *   <li>Occurrences of a ratio: {@code requests}, one share of the period.
 *   <li>Occurrences of values: {@code metric} with {@code within}; "lt" and "lte" differ by the
 *       edge alone, which is said.
 *   <li>Timeslices: {@code slots}; a slot of a ratio is bad if its error rate is above what {@code
 *       timeSliceTarget} leaves, one of values if the mean of its values fails {@code op value}.
 *   <li>RatioTimeslices: {@code requests} with a slot, the mean of the slots' shares.
 * </ul>
 *
 * @param spec the spec of the SLO
 * @param slo its name
 * @param service its service
 */
record Objectives(MappingReader spec, String slo, String service) {

  private static final Pattern SLICE = Pattern.compile("(?<count>[1-9]\\d{0,4})(?<unit>[mh])");
  private static final ScalarKind<BigDecimal> NUMBER =
      ScalarKind.of("a number", Objectives::number);
  private static final Map<String, String> BAD_EDGE =
      Map.of("lte", "above", "lt", "at-least", "gte", "below", "gt", "at-most");

  Objectives {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(slo, "slo");
    Objects.requireNonNull(service, "service");
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d{1,15}(?:\\.\\d{1,15})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  List<Node> promises(Terms clock, Optional<Sli> indicator) {
    Optional<NodeReader> method = spec.require("budgetingMethod");
    List<NodeReader> items = spec.require("objectives").map(NodeReader::items).orElse(List.of());
    List<Node> promises = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String id = items.size() == 1 ? slo : slo + "-" + (i + 1);
      Optional<MappingReader> objective = items.get(i).mapping("an objective");
      if (objective.isPresent() && method.isPresent()) {
        Optional<Sli> own = Sli.of(objective.get(), Map.of()).or(() -> indicator);
        promise(objective.get(), id, method.get(), own)
            .map(p -> p.put("clock", clock).node())
            .ifPresent(promises::add);
      }
    }
    return promises;
  }

  private Optional<Terms> promise(
      MappingReader objective, String id, NodeReader method, Optional<Sli> indicator) {
    if (indicator.isEmpty()) {
      noIndicator(objective);
    }
    Optional<BigDecimal> target = target(objective);
    Optional<Terms> observe = indicator.flatMap(sli -> observe(objective, method, sli));
    if (target.isEmpty() || observe.isEmpty()) {
      return Optional.empty();
    }
    if (objective.has("compositeWeight")) {
      noEquivalent(
          objective, "compositeWeight", "Weights of objectives in a composite are not read.");
    }
    Terms terms = new Terms(objective.location()).put("id", id);
    objective.text("displayName").ifPresent(name -> terms.put("clause", name));
    Node own = new Node.Scalar(service, objective.location());
    terms.put("services", new Node.Sequence(List.of(own), objective.location()));
    terms.put("observe", observe.get());
    within(objective, method, indicator.get()).ifPresent(i -> terms.put("indicator", i));
    return Optional.of(terms.put("target", percent(objective, target.get())));
  }

  private static Terms percent(MappingReader objective, BigDecimal target) {
    return new Terms(objective.location())
        .put("at-least", target.stripTrailingZeros().toPlainString());
  }

  // a share becomes a percentage without rounding
  private static Optional<BigDecimal> target(MappingReader objective) {
    Optional<BigDecimal> share = objective.as("target", NUMBER);
    Optional<BigDecimal> percent = objective.as("targetPercent", NUMBER);
    if (share.isEmpty() && percent.isEmpty()) {
      objective.require("target");
    }
    return percent.or(() -> share.map(s -> s.movePointRight(2)));
  }

  private Optional<Terms> observe(MappingReader objective, NodeReader method, Sli sli) {
    String word = method.text().orElse("").toLowerCase(Locale.ROOT);
    SourceLocation place = method.location();
    return switch (word) {
      case "occurrences" ->
          Optional.of(
              sli.isRatio()
                  ? new Terms(place).put("requests", new Terms(place))
                  : new Terms(place).put("metric", new Terms(place).put("name", sli.name())));
      case "timeslices" -> slots(objective, sli);
      case "ratiotimeslices" ->
          slice(objective)
              .map(slot -> new Terms(place).put("requests", new Terms(place).put("slot", slot)));
      default -> {
        method.invalid("Occurrences, Timeslices or RatioTimeslices");
        yield Optional.empty();
      }
    };
  }

  private Optional<Terms> slots(MappingReader objective, Sli sli) {
    Optional<String> slice = slice(objective);
    Optional<Terms> bad = sli.isRatio() ? badRatio(objective) : badValue(objective, sli);
    SourceLocation place = objective.location();
    return slice.flatMap(
        length ->
            bad.map(
                b ->
                    new Terms(place)
                        .put("slots", new Terms(place).put("length", length).put("bad", b))));
  }

  private static Optional<Terms> badRatio(MappingReader objective) {
    return objective
        .require("timeSliceTarget")
        .flatMap(value -> value.as(NUMBER))
        .map(share -> BigDecimal.ONE.subtract(share).movePointRight(2))
        .map(
            rate ->
                new Terms(objective.locationOf("timeSliceTarget"))
                    .put("above", rate.stripTrailingZeros().toPlainString()))
        .map(edge -> new Terms(objective.location()).put("error-rate", edge));
  }

  private static Optional<Terms> badValue(MappingReader objective, Sli sli) {
    Optional<String> edge = op(objective).map(BAD_EDGE::get);
    Optional<String> value = value(objective);
    return edge.flatMap(
        e ->
            value.map(
                v ->
                    new Terms(objective.location())
                        .put(sli.name(), new Terms(objective.location()).put(e, v))));
  }

  private Optional<Terms> within(MappingReader objective, NodeReader method, Sli sli) {
    boolean values = !sli.isRatio() && method.text().orElse("").equalsIgnoreCase("occurrences");
    if (!values) {
      return Optional.empty();
    }
    Optional<String> op = op(objective);
    if (op.filter(o -> o.startsWith("g")).isPresent()) {
      objective.get("op").orElseThrow().invalid("lt or lte, as a contract promises a share within");
    } else if (op.equals(Optional.of("lt"))) {
      noEquivalent(
          objective,
          "op",
          "A value equal to the threshold counts as good in a contract, not in \"lt\".");
    }
    return value(objective).map(v -> new Terms(objective.location()).put("within", v));
  }

  private static Optional<String> op(MappingReader objective) {
    Optional<NodeReader> node = objective.require("op");
    Optional<String> word = node.flatMap(NodeReader::text).filter(BAD_EDGE::containsKey);
    if (word.isEmpty()) {
      node.ifPresent(n -> n.invalid("lte, lt, gte or gt"));
    }
    return word;
  }

  private static Optional<String> value(MappingReader objective) {
    return objective.require("value").flatMap(v -> v.as(NUMBER)).map(BigDecimal::toPlainString);
  }

  private static Optional<String> slice(MappingReader objective) {
    Optional<NodeReader> node = objective.require("timeSliceWindow");
    Optional<Matcher> parts =
        node.flatMap(NodeReader::text).map(SLICE::matcher).filter(Matcher::matches);
    if (parts.isEmpty()) {
      node.ifPresent(n -> n.invalid("minutes or hours, such as 1m"));
    }
    return parts.map(p -> p.group("count") + (p.group("unit").equals("m") ? " minutes" : " hours"));
  }

  private static void noIndicator(MappingReader objective) {
    objective
        .log()
        .add(
            new Problem(
                ProblemCode.MISSING_KEY,
                objective.location(),
                "",
                "indicator",
                "The objective has no indicator, neither its own nor that of its SLO."));
  }

  private static void noEquivalent(MappingReader objective, String key, String message) {
    objective
        .log()
        .add(
            new Problem(
                ProblemCode.NO_EQUIVALENT,
                objective.locationOf(key),
                objective.text(key).orElse(""),
                "",
                message));
  }
}
