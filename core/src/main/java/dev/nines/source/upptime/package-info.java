/** What an Upptime repository keeps becomes facts: its git log, its files and its issues. */
package dev.nines.source.upptime;
