package dev.nines.render.pdf.page;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.BaseFont;
import dev.nines.brand.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What all pages of a file share.
 *
 * @param fonts the fonts
 * @param dyes the colours
 * @param missing takes the characters that no font has
 * @param images the pictures so far, each put into the file once
 * @param parts the fonts so far of which only what is drawn is put into the file
 */
record Stock(
    FontSet fonts,
    Dyes dyes,
    List<MissingSign> missing,
    Map<Picture, Image> images,
    Map<FontFolder.File, PartOfFont> parts) {

  /** Returns the font that draws a run. */
  BaseFont font(GlyphRun run) {
    return run.font()
        .file()
        .map(file -> parts.computeIfAbsent(file, FontFolder.File::part).drawing(run.text()))
        .orElseGet(() -> run.font().font());
  }

  /** Returns the image of a picture, the same one each time. */
  Image image(Picture picture) {
    return images.computeIfAbsent(picture, Stock::load);
  }

  // it was checked when it was read
  private static Image load(Picture picture) {
    try {
      return Image.getInstance(picture.bytes());
    } catch (BadElementException e) {
      throw new IllegalStateException("picture " + picture, e);
    } catch (IOException e) {
      throw new UncheckedIOException("picture " + picture, e);
    }
  }
}
