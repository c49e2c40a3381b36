package dev.nines.source.contract;

import dev.nines.contract.Over;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads how several services are judged together.
 *
 * <p>A rule can say of which services and groups of services it holds; then each service of the
 * promise stands in the tree once.
 */
final class OverReader {

  private static final String A_RULE = "a rule for several services";
  private static final String DOWN_WHEN = "down-when";

  /** The rules that make one state of several, which may stand inside one another. */
  private static final List<String> OF_STATES = List.of("any-down", "all-down", DOWN_WHEN);

  /** All rules, those of figures only outermost. */
  private static final List<String> ALL =
      List.of("any-down", "all-down", DOWN_WHEN, "worst", "mean", "ratio-of-sums");

  private final List<String> services;
  private final Set<String> named = new LinkedHashSet<>();

  private OverReader(List<String> services) {
    this.services = List.copyOf(services);
  }

  /** Returns the rule; it must be stated for several services. */
  static Over read(MappingReader promise, List<String> services) {
    Optional<NodeReader> value = promise.get("over");
    if (value.isEmpty() && services.size() > 1) {
      promise.log().add(missing(promise, services));
    }
    return value.flatMap(v -> new OverReader(services).over(v)).orElse(new Over.Each());
  }

  private static Problem missing(MappingReader promise, List<String> services) {
    String message =
        "\"over\" is missing: a promise on %s services (%s) must say how they are judged together.";
    return Say.missing(
        promise.location(),
        "over",
        message.formatted(services.size(), String.join(", ", services)));
  }

  private Optional<Over> over(NodeReader value) {
    if (!value.isMapping()) {
      return words().read(value);
    }
    Optional<Over> rule = value.mapping(A_RULE).flatMap(this::ofMapping);
    rule.filter(Over.Group.class::isInstance).ifPresent(group -> checkComplete(value));
    return rule;
  }

  // mappings are read here; the key is named for what is allowed
  private static Choice<Over> words() {
    return Choice.<Over>of(A_RULE)
        .word("each", new Over.Each())
        .word("any-down", new Over.AnyDown())
        .word("all-down", new Over.AllDown())
        .word("worst", new Over.Worst())
        .word("mean", new Over.Mean())
        .word("ratio-of-sums", new Over.RatioOfSums())
        .key(DOWN_WHEN, count -> Optional.empty());
  }

  private Optional<Over> ofMapping(MappingReader mapping) {
    Optional<NodeReader> rule = Alternatives.exactlyOne(A_RULE, mapping, ALL);
    boolean flat =
        rule.filter(value -> value.name().equals(DOWN_WHEN)).isPresent() && !mapping.has("of");
    Optional<Over> over =
        flat
            ? rule.get().as(upTo(services.size(), "services")).map(Over.DownWhen::new)
            : rule.flatMap(value -> group(value, mapping)).map(Over.class::cast);
    mapping.finish();
    return over;
  }

  private Optional<Over.Group> group(NodeReader rule, MappingReader mapping) {
    Optional<NodeReader> list =
        rule.name().equals(DOWN_WHEN) ? mapping.require("of") : Optional.of(rule);
    List<NodeReader> items = list.map(NodeReader::items).orElse(List.of());
    List<Over.Member> members = items.stream().flatMap(item -> member(item).stream()).toList();
    Optional<Over> own = ruleOf(rule, items.size());
    if (items.isEmpty()) {
      list.filter(NodeReader::isSequence)
          .ifPresent(empty -> empty.invalid("at least one service or group"));
    }
    return members.isEmpty() ? Optional.empty() : own.map(over -> new Over.Group(over, members));
  }

  private static Optional<Over> ruleOf(NodeReader rule, int members) {
    return switch (rule.name()) {
      case "any-down" -> Optional.of(new Over.AnyDown());
      case "all-down" -> Optional.of(new Over.AllDown());
      case "worst" -> Optional.of(new Over.Worst());
      case "mean" -> Optional.of(new Over.Mean());
      case "ratio-of-sums" -> Optional.of(new Over.RatioOfSums());
      default -> rule.as(upTo(members, "members of the group")).map(Over.DownWhen::new);
    };
  }

  private Optional<Over.Member> member(NodeReader value) {
    return value.isMapping()
        ? value.mapping("a group of services").flatMap(this::innerGroup).map(group -> group)
        : value.text().flatMap(id -> service(value, id)).map(service -> service);
  }

  private Optional<Over.Group> innerGroup(MappingReader mapping) {
    Optional<Over.Group> group =
        Alternatives.exactlyOne("a group of services", mapping, OF_STATES)
            .flatMap(rule -> group(rule, mapping));
    mapping.finish();
    return group;
  }

  private Optional<Over.Service> service(NodeReader value, String id) {
    if (!services.contains(id)) {
      value.log().add(unknown(value, id));
      return Optional.empty();
    }
    if (!named.add(id)) {
      String message = "The service \"%s\" stands a second time in \"over\".";
      value
          .log()
          .add(Say.contradiction(value.location(), id, "each service once", message.formatted(id)));
    }
    return Optional.of(new Over.Service(id));
  }

  private Problem unknown(NodeReader value, String id) {
    String allowed = String.join(", ", services);
    String message = "The promise is about no service \"%s\"; its services are %s.";
    return new Problem(
        ProblemCode.SERVICE_UNKNOWN,
        value.location(),
        id,
        allowed,
        message.formatted(id, quoted(services)));
  }

  private void checkComplete(NodeReader value) {
    List<String> left = services.stream().filter(id -> !named.contains(id)).toList();
    if (!left.isEmpty()) {
      String message = "\"over\" does not say how %s is judged, which the promise is about.";
      value
          .log()
          .add(
              Say.contradiction(
                  value.location(),
                  String.join(", ", named),
                  "each service of the promise once: " + String.join(", ", services),
                  message.formatted(quoted(left))));
    }
  }

  private static String quoted(List<String> ids) {
    return ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
  }

  private static ScalarKind<Integer> upTo(int most, String what) {
    return ScalarKind.of(
        "a number of " + what + " from 1 to " + most,
        text ->
            ScalarKind.WHOLE
                .read()
                .apply(text)
                .filter(count -> count >= 1 && count <= most)
                .map(Long::intValue));
  }
}
