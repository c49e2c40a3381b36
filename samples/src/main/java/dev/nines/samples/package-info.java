/** Examples of Nines as a library; each is run by a test, and README.md shows parts of them. */
package dev.nines.samples;
