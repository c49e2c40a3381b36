/** One class for each kind of chart, and the signs that charts and text share. Internal. */
package dev.nines.render.pdf.chart;
