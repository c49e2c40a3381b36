package dev.nines.cli;

import dev.nines.model.Audience;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a postmortem is asked for.
 *
 * @param incident where the incident stands
 * @param id which one, where the input holds several
 * @param audience who will read it
 * @param contract the contract whose promises it cost something; empty for none
 * @param corrections the file of corrections; empty for none
 * @param view how it is looked at
 */
record PostmortemRequest(
    DataSource incident,
    Optional<String> id,
    Audience audience,
    Optional<DataSource> contract,
    Optional<DataSource> corrections,
    View view) {

  PostmortemRequest {
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(corrections, "corrections");
    Objects.requireNonNull(view, "view");
  }

  /** Returns all files that it reads. */
  List<DataSource> files() {
    return Stream.concat(
            Stream.of(Optional.of(incident), contract, corrections).flatMap(Optional::stream),
            view.brand().files().stream())
        .toList();
  }
}
