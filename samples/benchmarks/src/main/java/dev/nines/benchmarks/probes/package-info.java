/** A month of probes: what writes it, what Nines makes of it, and what others make of it. */
package dev.nines.benchmarks.probes;
