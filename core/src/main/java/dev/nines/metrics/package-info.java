/** Incidents to measured, summarised and compared times and counts; chooses no words. */
package dev.nines.metrics;
