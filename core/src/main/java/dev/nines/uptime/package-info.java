/**
 * Ledger and period to uptime and the promised figure; exact, rounded only where a term says so.
 */
package dev.nines.uptime;
