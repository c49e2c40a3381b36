package dev.nines.source.openslo;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An indicator: a ratio of good to all, or values that are compared with a threshold.
 *
 * @param name its name, which is that of the metric
 * @param isRatio whether it is a ratio
 */
record Sli(String name, boolean isRatio) {

  Sli {
    Objects.requireNonNull(name, "name");
  }

  /** Returns the indicator of an SLO, from itself or from another document of the file. */
  static Optional<Sli> of(MappingReader spec, Map<String, MappingReader> known) {
    Optional<NodeReader> reference = spec.get("indicatorRef");
    Optional<MappingReader> own = spec.mapping("indicator", "an indicator");
    if (own.isPresent()) {
      return of(own.get());
    }
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    String name = reference.get().text().orElse("");
    Optional<MappingReader> found = Optional.ofNullable(known.get(name));
    if (found.isEmpty()) {
      String message =
          "The indicator \"%s\" is not in this file; put its SLI there.".formatted(name);
      spec.log()
          .add(
              new Problem(
                  ProblemCode.MISSING_KEY, reference.get().location(), name, "an SLI", message));
    }
    return found.flatMap(Sli::of);
  }

  private static Optional<Sli> of(MappingReader indicator) {
    String name = OpenSlo.name(indicator).orElse("value");
    return indicator.mapping("spec", "the spec of an indicator").flatMap(spec -> of(name, spec));
  }

  private static Optional<Sli> of(String name, MappingReader spec) {
    boolean ratio = spec.has("ratioMetric");
    if (!ratio && !spec.has("thresholdMetric")) {
      spec.log()
          .add(
              new Problem(
                  ProblemCode.MISSING_KEY,
                  spec.location(),
                  "",
                  "ratioMetric or thresholdMetric",
                  "An indicator must have \"ratioMetric\" or \"thresholdMetric\"."));
      return Optional.empty();
    }
    return Optional.of(new Sli(name, ratio));
  }
}
