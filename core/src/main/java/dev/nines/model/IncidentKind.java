package dev.nines.model;

/** Whether an incident happened; only real ones enter a figure. */
public enum IncidentKind {
  REAL,
  DRILL,
  TEST
}
