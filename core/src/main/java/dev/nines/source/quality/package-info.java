/** How good data are: what a series covers, its gaps, and what stands in it twice. */
package dev.nines.source.quality;
