/** What a document says of itself: state, approval, what changed since the one sent before. */
package dev.nines.report.edition;
