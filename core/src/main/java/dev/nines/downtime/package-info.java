/** Facts and terms to the time ledger: who was down when, what counts of it, and why. */
package dev.nines.downtime;
