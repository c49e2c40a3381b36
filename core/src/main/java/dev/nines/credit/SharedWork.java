package dev.nines.credit;

import dev.nines.downtime.Ledgers;
import dev.nines.model.Facts;
import dev.nines.model.IncidentsById;
import java.util.Objects;

/**
 * What all promises and periods of one run share, so that it is done once.
 *
 * @param incidents the incidents by their ids
 * @param ledgers the ledgers
 */
public record SharedWork(IncidentsById incidents, Ledgers ledgers) {

  public SharedWork {
    Objects.requireNonNull(incidents, "incidents");
    Objects.requireNonNull(ledgers, "ledgers");
  }

  /** Returns the work on facts, of which nothing is done yet. */
  public static SharedWork on(Facts facts) {
    return new SharedWork(new IncidentsById(facts.incidents()), new Ledgers());
  }
}
