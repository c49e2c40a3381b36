/**
 * Logs of Nagios, Icinga and their kin: states, downtimes, program stops and acknowledgements, line
 * by line.
 */
package dev.nines.source.nagios;
