/**
 * Probes in tens of millions: the bytes of a file, part by part on all processors, become runs of
 * rows that say the same, which merge; only where something changes is a row kept.
 */
package dev.nines.source.probe;
