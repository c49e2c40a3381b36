package dev.nines.report.postmortem;

/** How many internal entries a document for customers leaves out, and the problems about them. */
record LeftOut(int timeline, int sections, int actions, int updates, int problems) {

  static final LeftOut NOTHING = new LeftOut(0, 0, 0, 0, 0);

  /** Returns how many entries are left out, problems aside. */
  int entries() {
    return timeline + sections + actions + updates;
  }
}
