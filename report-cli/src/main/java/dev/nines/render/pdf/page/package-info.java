/**
 * The PDF file itself: pages to draw on, fonts, tags and metadata. The only place that knows
 * OpenPDF; the rest of the renderer draws on {@link dev.nines.render.pdf.page.Canvas}. Internal.
 */
package dev.nines.render.pdf.page;
