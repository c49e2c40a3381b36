/** Exact fractions, money and rounding rules; no operation rounds without being told how. */
package dev.nines.money;
