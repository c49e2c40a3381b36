/**
 * Files become facts: the only place that knows YAML, JSON, CSV and pasted pages; a reader returns
 * what it found together with every problem, never half a record silently.
 */
package dev.nines.source;
