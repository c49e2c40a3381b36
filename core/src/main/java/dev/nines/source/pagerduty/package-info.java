/**
 * PagerDuty: incidents, log entries, alerts, analytics rows, maintenance windows and the CSV of
 * incidents. PagerDuty records when people were called, not when a service was down.
 */
package dev.nines.source.pagerduty;
