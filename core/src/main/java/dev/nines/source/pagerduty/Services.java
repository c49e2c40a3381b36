package dev.nines.source.pagerduty;

import dev.nines.source.api.ApiRecord;
import java.util.Optional;

/** The words by which PagerDuty names a service. */
final class Services {

  private Services() {}

  /** Returns the name of a service, else its id. */
  static Optional<String> word(ApiRecord service) {
    return service.text("summary").or(() -> service.text("name")).or(() -> service.text("id"));
  }
}
