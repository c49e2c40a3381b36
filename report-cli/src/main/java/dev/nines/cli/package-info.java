/** The {@code nines} command: reads options, calls the library, writes outputs; no arithmetic. */
package dev.nines.cli;
