/** Text set in lines: where lines break and what stands where in them. Internal. */
package dev.nines.render.pdf.text;
