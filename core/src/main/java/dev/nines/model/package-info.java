/**
 * Facts as recorded: incident, timeline, maintenance; no judgement, no arithmetic beyond a getter.
 */
package dev.nines.model;
