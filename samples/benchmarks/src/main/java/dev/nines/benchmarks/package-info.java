/** Measures the engine; never shipped. */
package dev.nines.benchmarks;
