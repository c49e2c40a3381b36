/**
 * Calendars (iCalendar, RFC 5545) become maintenance windows: each occurrence of an event is one,
 * with the time at which the event was announced.
 */
package dev.nines.readers.calendar;
