/** Alertmanager of Prometheus: alerts as its webhooks and its interface tell them. */
package dev.nines.source.alertmanager;
