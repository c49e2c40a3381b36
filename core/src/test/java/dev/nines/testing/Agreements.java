package dev.nines.testing;

import dev.nines.contract.Agreement;
import dev.nines.problem.Checked;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;

/** Contracts of tests as their files have them. */
public final class Agreements {

  private Agreements() {}

  /** Returns the agreement of a file; fails with its problems where it has an error. */
  public static Agreement read(String text) {
    Checked<Agreement> checked = ContractReader.read("c.yaml", text, ContractFiles.none());
    return checked.value().orElseThrow(() -> new AssertionError(checked.problems().toString()));
  }
}
