/**
 * Samples of numbers to estimates, intervals and tests; knows neither incidents nor time, and
 * nothing random that is not seeded.
 */
package dev.nines.statistics;
