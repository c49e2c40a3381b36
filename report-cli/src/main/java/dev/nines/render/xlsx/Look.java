package dev.nines.render.xlsx;

import dev.nines.render.Palette;
import dev.nines.report.Cell;
import dev.nines.report.Mark;
import dev.nines.report.Tone;

/**
 * What a cell looks like: the key under which its style is kept.
 *
 * @param part where it stands
 * @param colour the colour of its text
 * @param bold whether its text is bold
 * @param italic whether its text is italic
 * @param mono whether its text is in a face of fixed width
 * @param right whether it stands right
 * @param indented whether it keeps off the column before it
 * @param low whether its row has one line, in which the text stands in the middle
 * @param format the format code of its number; empty for text
 * @param quoted whether Excel must take its text for text even when it is edited
 */
record Look(
    Part part,
    Palette colour,
    boolean bold,
    boolean italic,
    boolean mono,
    boolean right,
    boolean indented,
    boolean low,
    String format,
    boolean quoted) {

  /** The parts of a sheet. */
  enum Part {
    TITLE,
    CONTEXT,
    HEAD,
    BODY,
    INPUT,
    FIRST_TOTAL,
    TOTAL,
    REMARK
  }

  /** Returns the look of plain text. */
  static Look of(Part part, Palette colour, boolean bold) {
    return new Look(part, colour, bold, false, false, false, false, true, "", false);
  }

  /** Returns the look of a cell by its tone, or by its mark where the tone says nothing. */
  static Look of(Part part, Cell cell) {
    Tone tone = cell.tone();
    boolean bold = tone == Tone.STRONG || tone == Tone.BAD || tone == Tone.GOOD;
    return new Look(
        part,
        colour(cell),
        bold,
        tone == Tone.ABSENT,
        tone == Tone.CODE,
        false,
        false,
        true,
        "",
        false);
  }

  /** Returns the same look standing right, or left and off the column before it. */
  Look placed(boolean newRight, boolean newIndented) {
    return new Look(part, colour, bold, italic, mono, newRight, newIndented, low, format, quoted);
  }

  Look inRowOf(int lines) {
    return new Look(part, colour, bold, italic, mono, right, indented, lines == 1, format, quoted);
  }

  Look withFormat(String newFormat) {
    return new Look(part, colour, bold, italic, mono, right, indented, low, newFormat, quoted);
  }

  Look asQuoted(boolean newQuoted) {
    return new Look(part, colour, bold, italic, mono, right, indented, low, format, newQuoted);
  }

  // asked for every cell, and what Java makes for a record is slow where it is not compiled well
  @Override
  public int hashCode() {
    int flags = (bold ? 1 : 0) + (italic ? 2 : 0) + (mono ? 4 : 0) + (right ? 8 : 0);
    int more = (indented ? 16 : 0) + (low ? 32 : 0) + (quoted ? 64 : 0);
    int kind = part.ordinal() * 31 + colour.ordinal();
    return (kind * 128 + flags + more) * 31 + format.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Look look
        && part == look.part
        && colour == look.colour
        && bold == look.bold
        && italic == look.italic
        && mono == look.mono
        && right == look.right
        && indented == look.indented
        && low == look.low
        && quoted == look.quoted
        && format.equals(look.format);
  }

  private static Palette colour(Cell cell) {
    return switch (cell.tone()) {
      case NORMAL, STRONG -> cell.mark().map(Look::colour).orElse(Palette.INK);
      case QUIET, ABSENT, CODE -> Palette.INK2;
      case BAD -> Palette.DOWN;
      case GOOD -> Palette.UP_INK;
      case CAUTION -> Palette.DEGRADED_INK;
    };
  }

  private static Palette colour(Mark mark) {
    if (!(mark instanceof Mark.Icon icon)) {
      return Palette.INK;
    }
    return switch (icon) {
      case MET -> Palette.UP_INK;
      case MISSED, ERROR -> Palette.DOWN;
      case WARNING, PROGRESS -> Palette.DEGRADED_INK;
      case NOTE -> Palette.LINK;
    };
  }
}
