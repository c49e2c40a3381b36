/**
 * Answers of other tools' interfaces, read for what they say: keys that nobody asks for are passed
 * over, what is damaged is reported and left out.
 */
package dev.nines.source.api;
