package dev.nines.benchmarks;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.SlaReportAssembler;
import dev.nines.report.sla.SlaView;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** The loads that are doubled: every kind of promise, many services, and the report of them. */
final class Loads {

  private static final Instant AS_OF = Instant.parse("2026-02-01T00:00:00Z");
  private static final PeriodExpression YEAR = new PeriodExpression.CalendarYear(Year.of(2025));
  private static final int WINDOWS = 2_500;
  private static final int SERVICES = 50;
  private static final Terms UPTIME = Terms.named("uptime by months");

  private Loads() {}

  /** Returns all loads. */
  static List<Growing> all() {
    List<Growing> loads = new ArrayList<>();
    for (Terms terms : Terms.ofOutages()) {
      Contract contract = terms.contract(1);
      loads.add(windows(terms.name(), n -> Load.facts(1, n, 0), contract));
    }
    for (Terms terms : Terms.ofMaintenance()) {
      loads.add(windows(terms.name(), n -> Load.facts(1, n, n / 5), terms.contract(1)));
    }
    for (Terms terms : Terms.ofSeries()) {
      loads.add(windows(terms.name(), terms::facts, terms.contract(1)));
    }
    loads.add(windows("windows that all overlap", n -> Load.overlapping(n), UPTIME.contract(1)));
    loads.add(windows("windows, 50 at any time", n -> Load.overlapping(n, 50), UPTIME.contract(1)));
    loads.add(
        windows(
            "windows that all overlap, cut by waiting",
            n -> Load.cutByWaiting(n),
            Terms.ofWaiting().contract(1)));
    for (Terms terms : Terms.ofServices()) {
      loads.add(services(terms, "", n -> Load.facts(n, 100, 0)));
    }
    for (Terms terms : Terms.ofGroups()) {
      loads.add(services(terms, "", n -> Load.facts(n, 100, 0)));
    }
    for (Terms terms : Terms.ofStates()) {
      loads.add(
          services(terms, ", half without data", n -> Load.facts(n, 100, 0).and(Load.gaps(n))));
    }
    for (Terms terms : Terms.ofGroups()) {
      loads.add(
          services(terms, ", half without data", n -> Load.facts(n, 100, 0).and(Load.gaps(n))));
    }
    for (Terms terms : Terms.ofStates()) {
      loads.add(services(terms, ", half unknown", n -> Load.facts(n, 100, 0).and(Load.unknown(n))));
    }
    for (Terms terms : Terms.ofServices()) {
      loads.add(services(terms, ", half down, of 20 windows", n -> Load.halfDown(n, 20)));
    }
    for (Terms terms : Terms.ofGroups()) {
      loads.add(services(terms, ", half down, of 20 windows", n -> Load.halfDown(n, 20)));
    }
    for (Terms terms : Terms.ofRights()) {
      loads.add(services(terms, "", n -> Load.facts(n, 100, 0)));
    }
    loads.add(alike(UPTIME));
    loads.add(new Growing("reading incidents", WINDOWS, n -> () -> Load.facts(1, n, n / 5)));
    for (String kind : List.of("uptime", "each outage, blocks")) {
      loads.add(report(Terms.named(kind)));
    }
    return loads;
  }

  private static Growing windows(String name, IntFunction<Facts> facts, Contract contract) {
    return new Growing(name, WINDOWS, n -> reckoning(contract, facts.apply(n)));
  }

  private static Runnable reckoning(Contract contract, Facts facts) {
    return () -> result(contract, facts);
  }

  private static SlaResult result(Contract contract, Facts facts) {
    return SlaReporting.calculate(contract, facts, YEAR, AS_OF)
        .value()
        .orElseThrow(() -> new IllegalStateException("no result"));
  }

  private static Growing services(Terms terms, String what, IntFunction<Facts> facts) {
    return new Growing(
        terms.name() + ", services x 100 windows" + what,
        SERVICES,
        n -> reckoning(terms.contract(n), facts.apply(n)));
  }

  // a fleet of services, each with a contract of its own
  private static Growing alike(Terms terms) {
    Contract contract = terms.contract(1);
    Facts facts = Load.facts(1, 100, 0);
    return new Growing(
        "services of their own contracts x 100 windows",
        SERVICES,
        n ->
            () -> {
              for (int i = 0; i < n; i++) {
                result(contract, facts);
              }
            });
  }

  private static Growing report(Terms terms) {
    Contract contract = terms.contract(1);
    return new Growing(
        "report of " + terms.name(),
        WINDOWS,
        n -> {
          SlaResult result = result(contract, Load.facts(1, n, n / 5));
          ReportFormat format = ReportFormat.of(contract.zone(), Locale.ENGLISH);
          return () -> SlaReportAssembler.assemble(SlaView.of(result, List.of(), format));
        });
  }
}
