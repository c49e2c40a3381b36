/** Opsgenie: alerts with the times to acknowledge and close, and incidents with their impact. */
package dev.nines.source.opsgenie;
