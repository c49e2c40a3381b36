package dev.nines.source.probe;

/** Where the row stands that is being read; asked only where something changes. */
interface RowPlace {

  /** Returns the line, counted from 1 in the part that is being read; 0 where it is not known. */
  long line();

  /** Returns the row as it stands. */
  String text();
}
