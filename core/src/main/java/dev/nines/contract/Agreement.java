package dev.nines.contract;

import java.util.List;

/**
 * A contract with all its versions, oldest first; the days of validity do not overlap.
 *
 * @param versions the versions, at least one
 */
public record Agreement(List<Contract> versions) {

  public Agreement {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("an agreement needs a version");
    }
  }

  /** Returns the agreement of one version. */
  public static Agreement of(Contract contract) {
    return new Agreement(List.of(contract));
  }

  /** Returns the newest version. */
  public Contract latest() {
    return versions.get(versions.size() - 1);
  }
}
