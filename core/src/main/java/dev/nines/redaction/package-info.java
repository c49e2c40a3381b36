/** Replaces words that a document must not show, in everything that it is made of. */
package dev.nines.redaction;
