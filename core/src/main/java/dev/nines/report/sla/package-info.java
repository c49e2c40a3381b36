/** The result of a contract as a report: its sections, sheets, derivation and data. */
package dev.nines.report.sla;
