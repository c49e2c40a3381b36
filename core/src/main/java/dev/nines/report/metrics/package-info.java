/** Metrics of incidents to a document and figures for programs; chooses words, computes nothing. */
package dev.nines.report.metrics;
