package dev.nines.downtime;

import dev.nines.model.MaintenanceWindow;
import java.util.Optional;

/**
 * Maintenance that a rule of the contract accepts, for as long as the rule's allowance lasts.
 *
 * @param rule the index of the rule in the contract, from 0
 * @param window the announced window
 */
record AcceptedMaintenance(int rule, MaintenanceWindow window) {

  Reason reason() {
    return new Reason(
        Reason.MAINTENANCE,
        Optional.of(window.provenance()),
        window.id(),
        window.kind().orElse("maintenance"));
  }
}
