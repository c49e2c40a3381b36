/**
 * The incident file: Nines' own form of incidents, maintenance and observations, read and written
 * without loss.
 */
package dev.nines.source.incident;
