/** The front door that strings the stages; imports all, imported by none. */
package dev.nines;
