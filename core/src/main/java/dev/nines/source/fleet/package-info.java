/** Fleet files to the customers for which reports are made, each with what is wrong with it. */
package dev.nines.source.fleet;
