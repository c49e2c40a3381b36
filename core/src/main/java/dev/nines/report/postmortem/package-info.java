/** The incident postmortem as a document: one class a section, one filter for its audience. */
package dev.nines.report.postmortem;
