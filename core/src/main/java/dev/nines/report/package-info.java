/** The report as data: sections, tables, typed cells, charts, provenance; no I/O, no fonts. */
package dev.nines.report;
