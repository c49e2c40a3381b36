package dev.nines.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A service that the contract is about.
 *
 * @param id its id in the contract
 * @param name its name in documents; the id where the contract gives none
 * @param fee what is paid for it; absent where the contract does not say
 * @param matches other names that the data use for it
 * @param providedFrom the first day on which it is provided; absent where it always was
 * @param providedTo the first day on which it no longer is; absent where it still is
 */
public record CoveredService(
    String id,
    String name,
    Optional<Fee> fee,
    List<String> matches,
    Optional<LocalDate> providedFrom,
    Optional<LocalDate> providedTo) {

  public CoveredService {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fee, "fee");
    matches = List.copyOf(matches);
    Objects.requireNonNull(providedFrom, "providedFrom");
    Objects.requireNonNull(providedTo, "providedTo");
  }

  /** Returns the same service for another fee. */
  public CoveredService with(Fee newFee) {
    return new CoveredService(id, name, Optional.of(newFee), matches, providedFrom, providedTo);
  }
}
