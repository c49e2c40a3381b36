package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Reason;
import dev.nines.model.Provenance;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import dev.nines.whatif.ImpactSplit;
import dev.nines.whatif.ImpactSplit.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stretch of recorded impact that does not count, and the rule that says so.
 *
 * @param subject the subject
 * @param span the stretch, inside the period
 * @param entry what the ledger says of it
 * @param rule the rule
 */
record UncountedRow(Subject subject, Interval span, LedgerEntry entry, Taken rule) {

  /** Returns all such stretches of a report, subject by subject, in order of time. */
  static List<UncountedRow> of(List<Subject> subjects) {
    List<UncountedRow> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      for (MemberLedger member : subject.result().members()) {
        add(rows, subject, member);
      }
    }
    return rows;
  }

  private static void add(List<UncountedRow> rows, Subject subject, MemberLedger member) {
    for (Tile<LedgerEntry> part : ImpactSplit.underImpact(member.ledger())) {
      if (!part.value().isCounted()) {
        Taken rule = ImpactSplit.ruleOf(part.value());
        rows.add(new UncountedRow(subject, part.span(), part.value(), rule));
      }
    }
  }

  /** Returns the rule in a word or two. */
  String why() {
    return WhyWords.of(rule, subject.view());
  }

  /** Returns the fact the rule was applied to: its own, else the impact. */
  Optional<Provenance> fact() {
    return Stream.of(rule.clause(), Reason.IMPACT, Reason.SLOTS).flatMap(this::facts).findFirst();
  }

  /** Returns the source's own word for it: the cause, the kind of maintenance, the level. */
  String word() {
    return Stream.of(rule.clause(), Reason.IMPACT, Reason.SLOTS)
        .flatMap(this::reasons)
        .map(Reason::detail)
        .filter(detail -> !detail.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Stream<Provenance> facts(String path) {
    return reasons(path).flatMap(reason -> reason.fact().stream());
  }

  private Stream<Reason> reasons(String path) {
    return entry.because().stream().filter(reason -> reason.rule().equals(path));
  }
}
