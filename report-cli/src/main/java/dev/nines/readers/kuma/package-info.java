/** The SQLite file of Uptime Kuma becomes one series a monitor; every row is read in turn. */
package dev.nines.readers.kuma;
