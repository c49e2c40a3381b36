package dev.nines.report.sla;

import dev.nines.contract.Figure;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds which figure of the calculation a step of a derivation is. */
final class LiveSteps {

  private final Subject subject;
  private final LiveModel model;
  private final LiveSubject live;

  LiveSteps(Subject subject, LiveModel model) {
    this.subject = subject;
    this.model = model;
    this.live = new LiveSubject(subject, model);
  }

  /**
   * Returns how the result of a step follows; absent for what no cell holds, such as the figure as
   * it is shown, and for one of several steps of a kind that another sums up.
   */
  Optional<Formula> of(DerivationStep step) {
    if (step.detail()) {
      return Optional.empty();
    }
    if (step.kind() == DerivationStep.Kind.VERDICT) {
      return live.verdictInWord(step.result()).live().formula();
    }
    return figures(step.kind()).stream()
        .map(name -> live.cell(name, step.result()))
        .filter(cell -> cell.live().formula().isPresent() && isSame(name(cell), step.result()))
        .findFirst()
        .flatMap(cell -> cell.live().formula());
  }

  // a step and a figure are the same where they came to the same for the report
  private boolean isSame(String name, Cell result) {
    return model.valueOf(name).equals(result.value());
  }

  private static String name(Cell cell) {
    return ((Formula.Named) cell.live().formula().orElseThrow()).name();
  }

  private List<String> figures(DerivationStep.Kind kind) {
    return switch (kind) {
      case PERIOD -> List.of("length");
      case DENOMINATOR -> List.of("whole");
      case COUNTED -> List.of("counted");
      case NOT_COUNTED -> List.of("excluded");
      case UNKNOWN -> List.of("unknown");
      case FIGURE -> List.of(figure(), "compared");
      case BASE -> List.of("base");
      case LIMIT -> limits();
      case LEAST -> List.of();
      case CREDIT -> List.of("credit", "before_limits");
      case SHOWN, VERDICT, REMEDY, COMBINED, CLAIM, RIGHT, EFFECT, SHARE, LEFT, BRIDGE -> List.of();
    };
  }

  private String figure() {
    Figure figure = subject.view().promise().indicator().is();
    return figure == Figure.Named.DOWNTIME ? "counted" : figure.word();
  }

  private List<String> limits() {
    List<String> names = new ArrayList<>();
    int limits = subject.view().promise().credit().map(c -> c.limits().size()).orElse(0);
    for (int number = 1; number <= limits; number++) {
      names.add("after_limit_" + number);
    }
    return names;
  }
}
