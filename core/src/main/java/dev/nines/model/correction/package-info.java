/** What somebody changed by hand in the facts, who and why; applied, it never edits the data. */
package dev.nines.model.correction;
