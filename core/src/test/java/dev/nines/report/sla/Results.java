package dev.nines.report.sla;

import dev.nines.SlaReporting;
import dev.nines.contract.Claim;
import dev.nines.contract.Contract;
import dev.nines.contract.TimeAmount;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.InputFile;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.SourceLocation;
import dev.nines.report.ReportFormat;
import dev.nines.testing.Terms;
import dev.nines.time.Interval;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Results for tests of reports: the outage of ChargeOver on 5 July 2025, and any other. */
final class Results {

  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final Instant START = Instant.parse("2025-07-05T20:27:00Z");
  static final Instant END = Instant.parse("2025-07-05T21:57:00Z");
  static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");
  static final ReportFormat FORMAT = ReportFormat.of(CHICAGO, Locale.ENGLISH);
  static final InputFile PAGE =
      new InputFile(
          "page.txt",
          "97566ba903cf".repeat(6).substring(0, 64),
          4,
          "Status page text",
          Optional.of(Interval.of(START, END)));
  static final InputFile CONTRACT =
      new InputFile(
          "contract.yaml",
          "5103138e6ce1".repeat(6).substring(0, 64),
          1,
          "Contract",
          Optional.empty());

  private Results() {}

  /** Returns the terms of the sample: 99.9 %, two bands, claim within 30 days. */
  static Terms chargeOverTerms() {
    return Terms.of()
        .usualBands()
        .stated("target", 12)
        .stated("credit", 13)
        .stated("credit.bands", 14)
        .stated("claim", 17)
        .claim(
            new Claim.OnRequest(
                List.of(
                    new Claim.Deadline(
                        "", TimeAmount.of(30, TimeAmount.Unit.DAYS), Claim.PERIOD_END))));
  }

  /** Returns the incident of the sample, found at line 21 of its page. */
  static Facts chargeOverFacts() {
    Provenance line21 =
        new Provenance(
            SourceLocation.ofLine("page.txt", 21), "3:27pm CT - Firewall experiences an error");
    ImpactWindow window =
        new ImpactWindow(
            List.of("app"),
            Optional.of("major_outage"),
            new RecordedTime(START, "3:27pm CT", "", line21.location()),
            Optional.of(new RecordedTime(END, "4:57pm CT", "", line21.location())),
            Optional.empty(),
            Optional.empty(),
            line21);
    Incident incident =
        new Incident(
            "chargeover-2025-07-05",
            "ChargeOver inaccessible / network outage",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            IncidentKind.REAL,
            Optional.empty(),
            Audience.CUSTOMER,
            List.of(window),
            List.of(),
            Marks.none(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            line21);
    return Facts.ofRecords(List.of(incident), List.of(), List.of()).from(PAGE);
  }

  static SlaResult chargeOver() {
    return calculate(chargeOverTerms().contract(), chargeOverFacts(), "2025-07");
  }

  static SlaResult calculate(Contract contract, Facts facts, String period) {
    PeriodExpression expression = PeriodExpression.parse(period, Terms.PLACE).value().orElseThrow();
    return SlaReporting.calculate(contract, facts, expression, LATER).value().orElseThrow();
  }

  static SlaView view(SlaResult result) {
    return SlaView.of(
        result, List.of(CONTRACT), ReportFormat.of(result.contract().zone(), Locale.ENGLISH));
  }

  static List<String> derivation(SlaResult result) {
    return derivation(result, result.promises().get(0));
  }

  static List<String> derivation(SlaResult result, PromiseResult promise) {
    ReportFormat format = ReportFormat.of(result.contract().zone(), Locale.ENGLISH);
    return Derivation.of(promise, result.facts(), format).lines(format);
  }
}
