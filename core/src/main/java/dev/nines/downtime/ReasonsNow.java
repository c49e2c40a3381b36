package dev.nines.downtime;

import dev.nines.time.SharedList;

/**
 * What the records of all services say at an instant, in the order of the services, none twice;
 * shared with other instants.
 *
 * @param impacts the impact, of any weight
 * @param excuses why impact does not count: of each service the maintenance it is in, else the
 *     excluded causes of its impact
 * @param maintenance the maintenance that excuses each service or would
 * @param unknown why nothing is known, in the words of the sources
 */
record ReasonsNow(
    SharedList<Reason> impacts,
    SharedList<Reason> excuses,
    SharedList<Reason> maintenance,
    SharedList<Reason> unknown) {

  /** Returns the same with maintenance. */
  ReasonsNow withMaintenance(SharedList<Reason> accepted) {
    return new ReasonsNow(impacts, excuses, accepted, unknown);
  }

  /** Returns the same with what nothing is known of. */
  ReasonsNow withUnknown(SharedList<Reason> unseen) {
    return new ReasonsNow(impacts, excuses, maintenance, unseen);
  }
}
