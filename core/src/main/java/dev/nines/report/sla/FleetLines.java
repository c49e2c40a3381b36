package dev.nines.report.sla;

import dev.nines.contract.Contract;
import dev.nines.credit.MemberLedger;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Wording;
import dev.nines.report.fleet.CustomerLine;
import dev.nines.report.fleet.LedgerLine;
import dev.nines.report.fleet.PromiseLine;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import dev.nines.uptime.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the line that a result has in the summary of a fleet, with the words of its report. */
public final class FleetLines {

  private FleetLines() {}

  /**
   * Returns the line of a customer.
   *
   * @param id the customer's id in the fleet
   * @param view what its report was made of
   * @param words the words of the summary
   * @param reports the files of its report
   */
  public static CustomerLine of(String id, SlaView view, Wording words, List<String> reports) {
    SlaResult result = view.result();
    Contract contract = result.contract();
    Interval period = result.period();
    Optional<Money> credit = result.credit();
    return new CustomerLine(
            id,
            true,
            contract.customer().name(),
            contract.id(),
            period.from().toString(),
            period.to().toString(),
            credit.map(Decimals::money).orElse(""),
            credit.map(money -> money.currency().getCurrencyCode()).orElse(""),
            promises(view.inEnglish(), view.in(words)),
            List.of(),
            reports)
        .with(view.problems());
  }

  private static List<PromiseLine> promises(SlaView english, SlaView shown) {
    List<Subject> subjects = Subject.of(english);
    List<Subject> others = Subject.of(shown);
    return IntStream.range(0, subjects.size())
        .mapToObj(i -> promise(subjects.get(i), new SubjectFacts(others.get(i))))
        .toList();
  }

  /**
   * Returns every entry of every ledger of a customer: each second of a period is in one of each
   * promise and service.
   *
   * @param id the customer's id in the fleet
   * @param view what its report was made of
   */
  public static List<LedgerLine> ledger(String id, SlaView view) {
    List<LedgerLine> lines = new ArrayList<>();
    for (Subject subject : Subject.of(view)) {
      for (MemberLedger member : subject.result().members()) {
        for (Tile<LedgerEntry> tile : member.ledger().tiles()) {
          lines.add(entry(id, new LedgerRow(subject, member, tile), tile));
        }
      }
    }
    return lines;
  }

  private static LedgerLine entry(String id, LedgerRow row, Tile<LedgerEntry> tile) {
    Fraction weight = tile.value().weight();
    Fraction counted = Seconds.of(tile.span().length()).times(weight);
    return new LedgerLine(
        id,
        row.promise(),
        row.about().text(),
        tile.span().from().toString(),
        tile.span().to().toString(),
        row.state().text(),
        Decimals.of(weight),
        Decimals.of(counted),
        row.because().text(),
        row.places().text());
  }

  private static PromiseLine promise(Subject subject, SubjectFacts shown) {
    PromiseResult result = subject.result();
    SubjectFacts facts = new SubjectFacts(subject);
    return new PromiseLine(
        result.promise().id(),
        subject.view().serviceNames(),
        result.period().from().toString(),
        result.period().to().toString(),
        facts.figure().text(),
        facts.promised(),
        shown.figure().text(),
        shown.promised(),
        verdict(result.verdict()),
        result.credit().amount().map(Decimals::money).orElse(""),
        result.claims().stream().findFirst().map(date -> date.until().toString()).orElse(""));
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case MISSED -> PromiseLine.MISSED;
      case NOT_JUDGED -> "not-judged";
    };
  }
}
