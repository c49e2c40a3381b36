package dev.nines.cli;

import dev.nines.source.contract.TermChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a result is to be set beside.
 *
 * @param corrections the file of corrections; empty for none
 * @param against the other party's data; empty for none
 * @param whatIf other terms, each asked about by itself
 */
record CompareRequest(
    Optional<DataSource> corrections, List<DataSource> against, List<TermChange> whatIf) {

  /** A result that stands alone. */
  static final CompareRequest NOTHING = new CompareRequest(Optional.empty(), List.of(), List.of());

  CompareRequest {
    Objects.requireNonNull(corrections, "corrections");
    against = List.copyOf(against);
    whatIf = List.copyOf(whatIf);
  }

  /** Returns the same of files whose words are replaced. */
  CompareRequest of(RedactedFiles files) {
    return new CompareRequest(
        corrections.map(files::of), files.ofAll(against), whatIf.stream().map(files::in).toList());
  }

  /** Returns the files that it reads. */
  List<DataSource> files() {
    List<DataSource> files = new ArrayList<>(corrections.stream().toList());
    files.addAll(against);
    return files;
  }
}
