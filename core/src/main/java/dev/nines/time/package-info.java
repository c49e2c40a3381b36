/**
 * Half-open intervals and sets of them; knows nothing of incidents, zones only to make instants.
 */
package dev.nines.time;
