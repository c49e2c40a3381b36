/**
 * YAML and JSON as a tree in which every scalar keeps its text and every node its line; typed
 * access to it that reports all that is wrong at once.
 */
package dev.nines.source.tree;
