/**
 * Rows that a database answers a query with, as a table that the readers of files read. Alone in
 * Nines this package opens connections; it brings no driver, and prints no credentials.
 */
package dev.nines.database;
