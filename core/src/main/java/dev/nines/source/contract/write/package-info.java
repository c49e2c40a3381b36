/**
 * Contracts to contract files: every clause written out, so that a reading gives the same terms.
 */
package dev.nines.source.contract.write;
