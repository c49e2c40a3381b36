/** Reads brand files and the sections that senders write, with their pictures. */
package dev.nines.branding;
