/** Incidents of Better Stack's uptime monitors become facts. */
package dev.nines.source.betterstack;
