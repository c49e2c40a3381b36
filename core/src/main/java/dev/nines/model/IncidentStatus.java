package dev.nines.model;

/** How far the handling of an incident is, in Statuspage's words. */
public enum IncidentStatus {
  INVESTIGATING,
  IDENTIFIED,
  /** A fix is in place and watched; this does not say that the service is up again. */
  MONITORING,
  RESOLVED,
  POSTMORTEM
}
