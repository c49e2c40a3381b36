package dev.nines.downtime;

import dev.nines.model.MaintenanceWindow;
import dev.nines.time.SharedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Maintenance that a rule of the contract accepts, for as long as the rule's allowance lasts.
 *
 * @param rule the index of the rule in the contract, from 0
 * @param window the announced window
 */
record AcceptedMaintenance(int rule, MaintenanceWindow window) {

  /**
   * Returns what takes of maintenance at an instant the first of each rule, in order: later ones
   * excuse nothing that those do not. Of lists that share a part, it is looked at once.
   */
  static Function<SharedList<AcceptedMaintenance>, List<AcceptedMaintenance>> firsts() {
    SharedList.Fold<AcceptedMaintenance, List<AcceptedMaintenance>> firsts =
        new SharedList.Fold<>(
            List.of(), (before, one, after) -> and(and(before, List.of(one)), after));
    return firsts::of;
  }

  private static List<AcceptedMaintenance> and(
      List<AcceptedMaintenance> before, List<AcceptedMaintenance> after) {
    return Stream.concat(
            before.stream(),
            after.stream()
                .filter(late -> before.stream().noneMatch(early -> early.rule == late.rule)))
        .toList();
  }

  Reason reason() {
    return new Reason(
        Reason.MAINTENANCE,
        Optional.of(window.provenance()),
        window.id(),
        window.kind().orElse("maintenance"));
  }
}
