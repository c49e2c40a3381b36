package dev.nines.cli;

import dev.nines.model.Audience;
import java.util.Objects;
import java.util.Optional;

/**
 * What a postmortem is asked for.
 *
 * @param incident where the incident stands
 * @param id which one, where the input holds several
 * @param audience who will read it
 * @param contract the contract whose promises it cost something; empty for none
 * @param view how it is looked at
 */
record PostmortemRequest(
    DataSource incident,
    Optional<String> id,
    Audience audience,
    Optional<DataSource> contract,
    View view) {

  PostmortemRequest {
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(view, "view");
  }
}
