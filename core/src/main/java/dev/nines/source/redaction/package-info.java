/** Reads files that say which words a document must not show. */
package dev.nines.source.redaction;
