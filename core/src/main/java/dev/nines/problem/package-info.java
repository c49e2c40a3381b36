/**
 * What went wrong, as values: a problem has a code, a place, what was found and what is allowed.
 */
package dev.nines.problem;
