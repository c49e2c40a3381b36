/** What became of all customers of a fleet, one line each, as a document and as data. */
package dev.nines.report.fleet;
