package dev.nines.source.contract;

import dev.nines.contract.Over;
import dev.nines.problem.Problem;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.List;
import java.util.Optional;

/** Reads how several services are judged together. */
final class OverReader {

  private OverReader() {}

  /** Returns the rule; it must be stated for several services. */
  static Over read(MappingReader promise, List<String> services) {
    Optional<NodeReader> value = promise.get("over");
    if (value.isEmpty() && services.size() > 1) {
      promise.log().add(missing(promise, services));
    }
    return value.flatMap(v -> over(v, services.size())).orElse(new Over.Each());
  }

  private static Problem missing(MappingReader promise, List<String> services) {
    String message =
        "\"over\" is missing: a promise on %s services (%s) must say how they are judged together.";
    return Say.missing(
        promise.location(),
        "over",
        message.formatted(services.size(), String.join(", ", services)));
  }

  private static Optional<Over> over(NodeReader value, int services) {
    return Choice.<Over>of("a rule for several services")
        .word("each", new Over.Each())
        .word("any-down", new Over.AnyDown())
        .word("all-down", new Over.AllDown())
        .word("worst", new Over.Worst())
        .word("mean", new Over.Mean())
        .word("ratio-of-sums", new Over.RatioOfSums())
        .key("down-when", count -> count.as(upTo(services)).map(Over.DownWhen::new))
        .read(value);
  }

  private static ScalarKind<Integer> upTo(int services) {
    return ScalarKind.of(
        "a number of services from 1 to " + services,
        text ->
            ScalarKind.WHOLE
                .read()
                .apply(text)
                .filter(count -> count >= 1 && count <= services)
                .map(Long::intValue));
  }
}
