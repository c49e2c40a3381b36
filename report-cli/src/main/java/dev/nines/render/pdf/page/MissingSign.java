package dev.nines.render.pdf.page;

/**
 * A character that no font has, where it first stands.
 *
 * @param character its code point
 * @param page the page, counted from 1
 * @param text the text that it stands in
 */
public record MissingSign(int character, int page, String text) {}
