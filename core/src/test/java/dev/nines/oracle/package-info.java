/** A second reckoning of the rules, step by step in plain arrays, that shares no code with ours. */
package dev.nines.oracle;
