/**
 * What the readers of incident tools share: the records of an answer one by one, incidents put
 * together of several records, and what an answer says of its own completeness.
 */
package dev.nines.source.tool;
