/** Probes of many files as state changes, on Apache Spark, with the partial result of the core. */
package dev.nines.spark;
