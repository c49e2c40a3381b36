package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.Outage;
import dev.nines.time.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An outage of a report with what it is about.
 *
 * @param subject the subject
 * @param member the ledger it is in
 * @param outage the outage
 * @param number its number in the report, from 1
 */
record OutageRow(Subject subject, MemberLedger member, Outage outage, int number) {

  /** Returns all outages of a report, in order of time. */
  static List<OutageRow> of(List<Subject> subjects) {
    List<OutageRow> rows =
        subjects.stream()
            .flatMap(
                s ->
                    s.result().members().stream()
                        .flatMap(
                            m ->
                                m.ledger().outages().stream()
                                    .map(outage -> new OutageRow(s, m, outage, 0))))
            .sorted(Comparator.comparing(row -> row.outage().span().from()))
            .toList();
    return IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).numbered(i + 1)).toList();
  }

  private OutageRow numbered(int newNumber) {
    return new OutageRow(subject, member, outage, newNumber);
  }

  /** Returns the part of it that lies in the period. */
  Interval inside() {
    return outage.span().intersection(subject.result().period()).orElseThrow();
  }

  /** Returns who or what caused it, as its records say; "not stated" where none does. */
  String cause() {
    List<String> causes = subject.view().titles().causesOf(outage);
    return causes.isEmpty() ? subject.view().text("cause.not-stated") : String.join(", ", causes);
  }

  /** Returns whether all of it in the period counts whole. */
  boolean isWhole() {
    return outage.counted().equals(outage.recorded());
  }

  boolean isCut() {
    return !inside().equals(outage.span());
  }
}
