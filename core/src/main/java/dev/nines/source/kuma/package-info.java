/** Heartbeats of Uptime Kuma, as its API, its backup and its database have them. */
package dev.nines.source.kuma;
