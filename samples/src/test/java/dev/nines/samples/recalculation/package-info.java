/** Workbooks recomputed from scratch by LibreOffice, against the figures of the engine. */
package dev.nines.samples.recalculation;
