/**
 * Texts become instants: every time keeps its words and how its zone was found; what a clock change
 * or an abbreviation leaves open is a problem, never a guess.
 */
package dev.nines.source.time;
