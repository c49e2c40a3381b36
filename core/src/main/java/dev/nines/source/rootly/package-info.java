/** Rootly: incidents with a time for each status, and scheduled maintenance. */
package dev.nines.source.rootly;
