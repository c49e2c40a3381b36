package dev.nines.source.contract;

import dev.nines.contract.WeeklyHours;
import java.util.List;
import java.util.Objects;

/**
 * What the clauses of a contract refer to.
 *
 * @param services the ids of its services, in order
 * @param businessHours what a business day is
 * @param hasPoints whether points pay something
 */
record Scope(List<String> services, WeeklyHours businessHours, boolean hasPoints) {

  Scope {
    services = List.copyOf(services);
    Objects.requireNonNull(businessHours, "businessHours");
  }
}
