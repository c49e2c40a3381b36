package dev.nines.source.contract;

import dev.nines.contract.Claim;
import dev.nines.contract.ClauseText;
import dev.nines.contract.Clock;
import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Escalation;
import dev.nines.contract.Indicator;
import dev.nines.contract.Observe;
import dev.nines.contract.Over;
import dev.nines.contract.Promise;
import dev.nines.contract.Qualify;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one promise.
 *
 * @param mapping the promise with the terms that it takes over
 * @param text which of its clauses are stated
 * @param scope what the clauses refer to
 */
record PromiseReader(MappingReader mapping, ClauseText text, Scope scope) {

  /** Returns the promise of a value; absent where it is none or has no service. */
  static Optional<Promise> read(NodeReader value, Scope scope) {
    return value
        .mapping("a promise")
        .flatMap(
            mapping -> {
              ClauseText text = ClauseTexts.of((Node.Mapping) value.node(), Set.of());
              return new PromiseReader(mapping, text, scope).promise();
            });
  }

  private Optional<Promise> promise() {
    String id = mapping.require("id").flatMap(NodeReader::text).orElse("");
    String clause = mapping.text("clause").orElse("");
    List<String> conditions = mapping.get("conditions").map(Names::texts).orElse(List.of());
    List<String> services = services();
    Over over = OverReader.read(mapping, services);
    Judged judged = judged();
    Claim claim = ClaimReader.read(mapping.get("claim"));
    List<Escalation> escalation =
        new EscalationReader(judged.observe().what(), scope).read(mapping.get("escalation"));
    mapping.finish();
    return services.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Promise(
                id,
                clause,
                conditions,
                services,
                over,
                judged.clock(),
                judged.observe(),
                judged.qualify(),
                judged.indicator(),
                judged.target(),
                judged.credit(),
                claim,
                escalation,
                text));
  }

  // the sections that say what is promised and paid
  private record Judged(
      Clock clock,
      Observe observe,
      Qualify qualify,
      Indicator indicator,
      Optional<Edges> target,
      Optional<Credit> credit) {}

  private Judged judged() {
    Clock clock = ClockReader.read(mapping.get("clock"));
    Observe observe = ObserveReader.read(mapping.get("observe"), scope);
    Qualify qualify = QualifyReader.read(mapping.get("qualify"), clock.period());
    Indicator indicator = IndicatorReader.read(mapping, observe.what(), scope);
    Optional<Edges> target = TargetReader.read(mapping, indicator, observe.what(), scope);
    Promised promised =
        new Promised(indicator, observe.what(), target, TargetReader.isNone(mapping));
    Optional<Credit> credit = CreditReader.read(mapping.get("credit"), promised, scope);
    Observe.What what = new BusinessDays(promised, credit).settle(mapping, text);
    Observe settled = new Observe(what, observe.staleAfter(), observe.softStates());
    return new Judged(clock, settled, qualify, indicator, target, credit);
  }

  private List<String> services() {
    return mapping
        .get("services")
        .map(value -> Names.services(value, scope.services()).stream().distinct().toList())
        .orElse(scope.services());
  }
}
