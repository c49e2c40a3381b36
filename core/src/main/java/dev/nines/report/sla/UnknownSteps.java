package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Reason;
import dev.nines.downtime.Seconds;
import dev.nines.model.Provenance;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.time.Tile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps that say which stretches are without data, and which of them count. */
final class UnknownSteps {

  private final PromiseView view;
  private final MemberLedger member;

  UnknownSteps(PromiseView view, MemberLedger member) {
    this.view = view;
    this.member = member;
  }

  /** Returns a line for each stretch without data that counts as down. */
  List<DerivationStep> counted() {
    return parts(member)
        .filter(part -> part.value().weight().isPositive())
        .map(part -> step(part, Kind.COUNTED, "derivation.counted", "derivation.unknown.span"))
        .toList();
  }

  /** Returns a line for each stretch without data, whatever it counts as. */
  List<DerivationStep> steps() {
    return parts(member)
        .map(part -> step(part, Kind.UNKNOWN, "derivation.unknown", "derivation.outage"))
        .toList();
  }

  /** Returns what sources themselves call unknown. */
  static List<Provenance> facts(MemberLedger member) {
    return parts(member).flatMap(part -> facts(part.value())).distinct().toList();
  }

  private static Stream<Tile<LedgerEntry>> parts(MemberLedger member) {
    return member.ledger().tiles().stream()
        .filter(tile -> tile.value().state() == LedgerState.UNKNOWN);
  }

  private static Stream<Provenance> facts(LedgerEntry entry) {
    return entry.because().stream().map(Reason::fact).flatMap(Optional::stream);
  }

  private DerivationStep step(Tile<LedgerEntry> part, Kind kind, String label, String words) {
    String length = view.inMinutes(Seconds.of(part.span().length()));
    return DerivationStep.sum(
            kind,
            view.labelOf(label, member),
            view.text(words, view.format().span(part.span()), length),
            view.seconds(Seconds.of(part.span().length())))
        .under(view.clause("qualify.unknown-time"))
        .from(facts(part.value()).distinct().toList())
        .asDetail(true);
  }
}
