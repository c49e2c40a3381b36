/**
 * The incident file: Nines' own form of incidents, maintenance and observations, read and written
 * without loss. A time is always a plain text; the words of another source stand beside it.
 */
package dev.nines.source.incident;
