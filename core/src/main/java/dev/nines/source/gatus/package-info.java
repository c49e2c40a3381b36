/** What Gatus reports of its endpoints becomes series. */
package dev.nines.source.gatus;
