/** Answers of the HTTP API of Prometheus and of what speaks like it. */
package dev.nines.source.prometheus;
