package dev.nines.render.pdf.text;

/**
 * A piece of a line.
 *
 * @param x its left end from that of the line
 * @param width its width, with a space at its end if it has one
 * @param span its text and style
 */
public record Chunk(double x, double width, Span span) {}
