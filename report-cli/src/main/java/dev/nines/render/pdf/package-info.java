/**
 * Documents as PDF: tagged, archival (PDF/A-3a, PDF/UA-1), the same bytes for the same document.
 */
package dev.nines.render.pdf;
