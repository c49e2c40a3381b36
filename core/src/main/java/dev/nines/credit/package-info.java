/** Figures, terms and fees to credit; the one place where money is made and rounded. */
package dev.nines.credit;
