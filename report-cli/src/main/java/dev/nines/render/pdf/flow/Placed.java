package dev.nines.render.pdf.flow;

/**
 * Something to draw at a height of a page.
 *
 * @param top the height
 * @param painter draws it
 */
public record Placed(double top, Painter painter) {}
