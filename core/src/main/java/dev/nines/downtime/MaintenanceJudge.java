package dev.nines.downtime;

import dev.nines.contract.CalendarTime;
import dev.nines.contract.Contract;
import dev.nines.contract.Qualify;
import dev.nines.contract.ServiceTimes;
import dev.nines.contract.TimeAmount;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which announced maintenance the contract accepts (CALCULATION 2.5): of the right kind, announced
 * in time, and only inside the hours that the rule has.
 */
final class MaintenanceJudge {

  private final List<Qualify.MaintenanceRule> rules;
  private final Contract contract;
  private final Set<Problem> problems = new LinkedHashSet<>();

  MaintenanceJudge(Qualify.Maintenance terms, Contract contract) {
    this.rules = rulesOf(terms);
    this.contract = contract;
  }

  /**
   * Returns the rules of a clause: none where it counts, one without conditions where it does not.
   */
  static List<Qualify.MaintenanceRule> rulesOf(Qualify.Maintenance terms) {
    if (terms instanceof Qualify.Maintenance.Rules stated) {
      return stated.rules();
    }
    return terms instanceof Qualify.Maintenance.Counts
        ? List.of()
        : List.of(
            new Qualify.MaintenanceRule(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** Returns what is accepted of the windows, one tile for each rule and stretch. */
  List<Tile<AcceptedMaintenance>> accepted(List<MaintenanceWindow> windows) {
    List<Tile<AcceptedMaintenance>> tiles = new ArrayList<>();
    for (MaintenanceWindow window : windows) {
      for (int rule = 0; rule < rules.size(); rule++) {
        AcceptedMaintenance accepted = new AcceptedMaintenance(rule, window);
        for (Interval part : partsUnder(rules.get(rule), window).intervals()) {
          tiles.add(new Tile<>(part, accepted));
        }
      }
    }
    return tiles;
  }

  /** Returns the maintenance that came too late for a rule it would otherwise meet. */
  Set<Problem> problems() {
    return problems;
  }

  private IntervalSet partsUnder(Qualify.MaintenanceRule rule, MaintenanceWindow window) {
    if (!isOfKind(rule, window) || !isInTime(rule, window)) {
      return IntervalSet.none();
    }
    Interval announced = Interval.of(window.from().at(), window.to().at());
    return rule.window()
        .map(hours -> ServiceTimes.of(List.of(hours), contract.zone()).in(announced))
        .orElse(IntervalSet.of(announced));
  }

  private static boolean isOfKind(Qualify.MaintenanceRule rule, MaintenanceWindow window) {
    return rule.kind().isEmpty() || rule.kind().equals(window.kind());
  }

  // without an announcement only a notice of zero is kept
  private boolean isInTime(Qualify.MaintenanceRule rule, MaintenanceWindow window) {
    Instant start = window.from().at();
    Instant latest =
        rule.notice().map(n -> CalendarTime.of(contract).before(start, n)).orElse(start);
    Optional<Instant> announced = window.announced().map(RecordedTime::at);
    boolean inTime = announced.map(at -> !at.isAfter(latest)).orElse(latest.equals(start));
    if (!inTime) {
      problems.add(late(rule, window));
    }
    return inTime;
  }

  private static Problem late(Qualify.MaintenanceRule rule, MaintenanceWindow window) {
    String found = window.announced().map(RecordedTime::text).orElse("not announced");
    String allowed =
        rule.notice()
            .map(TimeAmount::toString)
            .map(n -> n + " before its start")
            .orElse("before its start");
    return new Problem(
        ProblemCode.MAINTENANCE_LATE,
        window.provenance().location(),
        found,
        allowed,
        "Maintenance \""
            + window.id()
            + "\" that starts \""
            + window.from().text()
            + "\" was announced \""
            + found
            + "\"; the contract asks for "
            + allowed
            + ", so it is not excluded under that rule.");
  }
}
