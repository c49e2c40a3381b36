package dev.nines.model;

/** Who may read an entry. */
public enum Audience {
  /** Everyone the document is sent to. */
  CUSTOMER,
  /** The organisation itself: left out of every document for customers. */
  INTERNAL
}
