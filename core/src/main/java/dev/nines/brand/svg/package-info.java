/** Reads the part of SVG that a logo needs; what it does not draw is a problem, never skipped. */
package dev.nines.brand.svg;
