/** incident.io: incidents with their named timestamps, updates and follow-ups. */
package dev.nines.source.incidentio;
