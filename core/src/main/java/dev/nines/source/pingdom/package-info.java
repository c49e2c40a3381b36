/** Pingdom: the states of a check. */
package dev.nines.source.pingdom;
