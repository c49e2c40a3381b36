/**
 * Times, dates and durations as people write them in English prose; finds and reads them, judges
 * nothing.
 */
package dev.nines.source.prose;
