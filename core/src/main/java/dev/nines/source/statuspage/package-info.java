/**
 * What a Statuspage publishes, by its API or as a feed, becomes facts: the states of components
 * give the impact, the stamps of updates only where nothing else does, and that is said.
 */
package dev.nines.source.statuspage;
