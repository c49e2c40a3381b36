/**
 * Postmortems in Markdown become incidents: the author's words are kept, times come from the
 * timeline, and what the document states beside them is compared, never taken.
 */
package dev.nines.readers.markdown;
