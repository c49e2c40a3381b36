/**
 * CSV as RFC 4180 has it, with the line of every row; readers of tables that need no more than
 * their columns.
 */
package dev.nines.source.csv;
