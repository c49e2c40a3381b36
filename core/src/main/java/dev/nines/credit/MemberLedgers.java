package dev.nines.credit;

import dev.nines.contract.Over;
import dev.nines.downtime.DowntimeCalculator;
import dev.nines.downtime.LedgerRequest;
import dev.nines.problem.Problem;
import dev.nines.uptime.UptimeCalculator;
import java.util.ArrayList;
import java.util.List;

/** Makes the ledgers that a promise is judged by in one period. */
final class MemberLedgers {

  private final Assessment request;
  private final List<Problem> problems = new ArrayList<>();

  private MemberLedgers(Assessment request) {
    this.request = request;
  }

  /** The ledgers, and what was met while making them. */
  record Made(List<MemberLedger> members, List<Problem> problems) {}

  /**
   * Returns the ledgers of an assessment: one, or one a service or group where figures are
   * combined.
   */
  static Made of(Assessment request) {
    MemberLedgers stage = new MemberLedgers(request);
    List<MemberLedger> members = stage.members();
    return new Made(members, List.copyOf(stage.problems));
  }

  private List<MemberLedger> members() {
    Over over = request.promise().over();
    return over.isOfFigures()
        ? over.membersOf(request.services()).stream().map(this::member).toList()
        : List.of(member(request.services(), over));
  }

  private MemberLedger member(Over.Member member) {
    return member(member.services(), member instanceof Over.Group group ? group : new Over.Each());
  }

  private MemberLedger member(List<String> services, Over over) {
    LedgerRequest ledgerRequest =
        new LedgerRequest(
            request.contract(),
            request.promise(),
            services,
            over,
            request.byService(),
            request.period(),
            request.asOf());
    DowntimeCalculator.Result made = request.shared().ledgers().calculate(ledgerRequest);
    problems.addAll(made.problems());
    return new MemberLedger(
        services,
        made.ledger(),
        UptimeCalculator.calculate(
            made.ledger(), request.promise().clock().denominator(), request.contract().zone()));
  }
}
