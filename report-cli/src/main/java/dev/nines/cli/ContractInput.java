package dev.nines.cli;

import dev.nines.contract.Agreement;
import dev.nines.model.InputFile;
import java.util.Objects;

/**
 * A contract and the file it was read from.
 *
 * @param agreement the contract with all its versions
 * @param file the file with its hash
 */
record ContractInput(Agreement agreement, InputFile file) {

  ContractInput {
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(file, "file");
  }
}
