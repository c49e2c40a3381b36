package dev.nines.downtime;

/** What is so at an instant with a member of a group: a service, or a group in it. */
sealed interface StateInGroup permits MemberState, GroupStates {

  /** Returns whether there is nothing to say: it is provided, and all is quiet. */
  boolean isPlainlyUp();
}
