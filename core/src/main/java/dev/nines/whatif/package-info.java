/** Results beside other results: after corrections, under other terms, of the other party. */
package dev.nines.whatif;
