/** UptimeRobot: the logs of monitors. */
package dev.nines.source.uptimerobot;
