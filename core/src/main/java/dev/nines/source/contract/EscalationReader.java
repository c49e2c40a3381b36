package dev.nines.source.contract;

import dev.nines.contract.Edges;
import dev.nines.contract.Escalation;
import dev.nines.contract.Figure;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Observe;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads rights that follow from the history.
 *
 * @param what what their figures are figures of
 * @param scope what the clauses refer to
 */
record EscalationReader(Observe.What what, Scope scope) {

  private static final String A_RIGHT = "a right";

  /** The figures that are reckoned in any stretch of time. */
  private static final List<String> SLIDING =
      List.of("outages", "downtime", "uptime", "downtime-share");

  List<Escalation> read(Optional<NodeReader> value) {
    return value.map(NodeReader::itemsOrOne).orElse(List.of()).stream()
        .flatMap(item -> escalation(item).stream())
        .toList();
  }

  private Optional<Escalation> escalation(NodeReader value) {
    Optional<MappingReader> mapping = value.mapping(A_RIGHT);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> right = mapping.get().require("right").flatMap(NodeReader::text);
    Optional<NodeReader> figure =
        Alternatives.atMostOne(A_RIGHT, mapping.get(), FigureReader.words());
    checkSpan(mapping.get(), figure);
    figure.ifPresent(named -> checkWindow(mapping.get(), named));
    Escalation escalation =
        new Escalation(
            right.orElse(""),
            figure.flatMap(this::figure),
            figure.flatMap(this::edges),
            mapping.get().get("lasting").flatMap(this::lasting),
            mapping.get().as("in", Kinds.COUNT_OF_PERIODS),
            mapping.get().as("in-any", Kinds.CALENDAR),
            mapping.get().get("notice").flatMap(v -> ClaimReader.deadline(v, "a notice")));
    mapping.get().finish();
    return Optional.of(escalation);
  }

  private Optional<Figure> figure(NodeReader value) {
    Optional<Figure> figure = Figure.Named.ofWord(value.name()).map(named -> named);
    figure
        .filter(f -> FigureReader.OF_UPTIME.contains(f) != FigureReader.isUptime(what))
        .ifPresent(f -> FigureReader.reportUnfit(f, what, value));
    return figure;
  }

  private Optional<Edges> edges(NodeReader value) {
    FigureUnit unit = FigureUnit.of(Figure.Named.ofWord(value.name()).orElseThrow(), what);
    return EdgesReader.only(
        value, "the figure of a right", Quantities.of(unit, scope.businessHours()));
  }

  private Optional<Edges> lasting(NodeReader value) {
    return EdgesReader.only(
        value, "the length of an outage", Quantities.of(FigureUnit.TIME, scope.businessHours()));
  }

  // a window slides over time down; requests and values are only taken by the period
  private void checkWindow(MappingReader mapping, NodeReader figure) {
    boolean ofRequests = what instanceof Observe.Requests;
    if (mapping.has("in-any") && (ofRequests || !SLIDING.contains(figure.name()))) {
      String allowed = String.join(", ", SLIDING);
      String message = "A right with \"in-any\" looks at %s of time down, not at \"%s\"%s.";
      mapping
          .log()
          .add(
              Say.contradiction(
                  figure.location(),
                  figure.name(),
                  allowed,
                  message.formatted(allowed, figure.name(), ofRequests ? " of requests" : "")));
    }
  }

  // in any stretch of time there is no target that could be missed, and there are no periods
  private void checkSpan(MappingReader mapping, Optional<NodeReader> figure) {
    Alternatives.atMostOne(A_RIGHT, mapping, List.of("in", "in-any"));
    if (mapping.has("in-any") && figure.isEmpty()) {
      mapping
          .log()
          .add(
              Say.missing(
                  mapping.location(),
                  "outages, downtime",
                  "A right with \"in-any\" must say which figure counts there, such as outages or"
                      + " downtime."));
    }
  }
}
