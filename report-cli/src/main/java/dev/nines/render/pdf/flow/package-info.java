/** From sections and blocks to strips, and from strips to pages. Internal. */
package dev.nines.render.pdf.flow;
