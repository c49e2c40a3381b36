/** Files of measurements to what is measured. */
package dev.nines.source.measurement;
