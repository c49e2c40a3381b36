package dev.nines.source.contract.write;

import dev.nines.contract.Claim;
import dev.nines.contract.Clock;
import dev.nines.contract.Escalation;
import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.contract.Over;
import dev.nines.contract.Promise;
import java.util.List;

/** A promise as the contract file spells it. */
final class PromiseTree {

  private PromiseTree() {}

  static Tree of(Promise promise) {
    Tree tree = Tree.of("id", promise.id()).putText("clause", promise.clause());
    tree.putAll("conditions", promise.conditions(), text -> text);
    tree.put("services", List.copyOf(promise.services()));
    if (promise.services().size() > 1 || !(promise.over() instanceof Over.Each)) {
      tree.put("over", Words.over(promise.over()));
    }
    return tree.put("clock", clock(promise.clock()))
        .put("observe", ObserveTree.of(promise.observe()))
        .put("qualify", QualifyTree.of(promise.qualify()))
        .put("indicator", indicator(promise.indicator()))
        .put("target", promise.target().<Object>map(Words::edges).orElse("none"))
        .put("credit", promise.credit(), PayTree::credit)
        .put("claim", claim(promise.claim()))
        .putAll("escalation", promise.escalation(), PromiseTree::escalation);
  }

  private static Tree clock(Clock clock) {
    Object denominator =
        clock.denominator() instanceof Clock.Denominator.Fixed fixed
            ? fixed.length().toString()
            : clock.denominator() instanceof Clock.Denominator.DaysOf24h
                ? "days-of-24h"
                : Words.kebab(clock.denominator());
    return Tree.of("period", Words.period(clock.period()))
        .put("denominator", denominator)
        .put("part-period", Words.word(clock.partPeriod()));
  }

  private static Tree indicator(Indicator indicator) {
    Tree tree = Tree.of("is", figure(indicator.is()));
    tree.put(
        "round",
        indicator.round(),
        r -> Tree.of("to", Words.number(r.to())).put("mode", r.mode().word()));
    return indicator.averagedOver() == 1
        ? tree
        : tree.put("averaged-over", indicator.averagedOver() + " periods");
  }

  static Object figure(Figure figure) {
    if (figure instanceof Figure.Within within) {
      return Tree.of("within", within.limit().text());
    }
    return figure instanceof Figure.Beyond beyond
        ? Tree.of("beyond", beyond.limit().text())
        : figure.word();
  }

  private static Object claim(Claim claim) {
    return claim instanceof Claim.OnRequest request
        ? Tree.list(request.steps(), PromiseTree::deadline)
        : "automatic";
  }

  private static Tree deadline(Claim.Deadline deadline) {
    return new Tree()
        .putText("step", deadline.step())
        .put("within", deadline.within().toString())
        .put("from", deadline.from());
  }

  private static Tree escalation(Escalation escalation) {
    Tree tree = Tree.of("right", escalation.right());
    escalation
        .figure()
        .ifPresent(f -> tree.put(f.word(), Words.edges(escalation.edges().orElseThrow())));
    return tree.put("lasting", escalation.lasting(), Words::edges)
        .put("in", escalation.periods(), p -> p.count() + " of " + p.of() + " periods")
        .put("in-any", escalation.inAny(), Object::toString)
        .put("notice", escalation.notice(), PromiseTree::deadline);
  }
}
