/**
 * Readers and decoders that need a library beyond those of the core; found like any other by {@link
 * java.util.ServiceLoader}. None loads its library before it has a file to read.
 */
package dev.nines.readers;
