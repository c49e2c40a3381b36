/**
 * A status page's incident, pasted as text, becomes facts: what the author wrote is kept, what the
 * page does not state stays absent.
 */
package dev.nines.source.page;
