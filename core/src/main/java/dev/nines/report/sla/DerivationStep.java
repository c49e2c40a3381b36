package dev.nines.report.sla;

import dev.nines.model.Provenance;
import dev.nines.report.Cell;
import java.util.List;
import java.util.Objects;

/**
 * One step from the facts to the credit.
 *
 * @param kind what the step does
 * @param label its name, for example {@code Uptime}
 * @param calculation how the result follows, in words and figures
 * @param result the result, as shown and as a value
 * @param equals whether the result is what the calculation comes to, so that "=" may stand between
 * @param detail whether it is one of several that a later step sums up
 * @param clause the clause it follows from
 * @param facts the facts it rests on
 */
public record DerivationStep(
    Kind kind,
    String label,
    String calculation,
    Cell result,
    boolean equals,
    boolean detail,
    Clause clause,
    List<Provenance> facts) {

  /** What a step does. */
  public enum Kind {
    PERIOD,
    DENOMINATOR,
    COUNTED,
    NOT_COUNTED,
    UNKNOWN,
    FIGURE,
    SHOWN,
    VERDICT,
    REMEDY,
    BASE,
    LIMIT,
    LEAST,
    COMBINED,
    CREDIT,
    CLAIM,
    RIGHT,
    EFFECT,
    SHARE,
    LEFT,
    BRIDGE
  }

  public DerivationStep {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(calculation, "calculation");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(clause, "clause");
    facts = List.copyOf(facts);
  }

  /** Returns a step whose result is what the calculation comes to. */
  static DerivationStep sum(Kind kind, String label, String calculation, Cell result) {
    return new DerivationStep(
        kind, label, calculation, result, true, false, Clause.NONE, List.of());
  }

  /** Returns a step whose result follows from a sentence. */
  static DerivationStep says(Kind kind, String label, String sentence, Cell result) {
    return new DerivationStep(kind, label, sentence, result, false, false, Clause.NONE, List.of());
  }

  /** Returns the same step under another name. */
  DerivationStep called(String newLabel) {
    return new DerivationStep(kind, newLabel, calculation, result, equals, detail, clause, facts);
  }

  /** Returns the same step under a clause. */
  DerivationStep under(Clause newClause) {
    return new DerivationStep(kind, label, calculation, result, equals, detail, newClause, facts);
  }

  /** Returns the same step with the facts it rests on. */
  DerivationStep from(List<Provenance> newFacts) {
    return new DerivationStep(kind, label, calculation, result, equals, detail, clause, newFacts);
  }

  /** Returns the same step as one of another kind. */
  DerivationStep as(Kind newKind) {
    return new DerivationStep(newKind, label, calculation, result, equals, detail, clause, facts);
  }

  /** Returns the same step as one of several that a later step sums up. */
  DerivationStep asDetail(boolean isDetail) {
    return new DerivationStep(kind, label, calculation, result, equals, isDetail, clause, facts);
  }
}
