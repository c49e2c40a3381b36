/** Corrections files in YAML or JSON to corrections, with every problem met. */
package dev.nines.source.corrections;
