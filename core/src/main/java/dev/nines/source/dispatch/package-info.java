/** Netflix Dispatch: incidents with events and tasks. */
package dev.nines.source.dispatch;
