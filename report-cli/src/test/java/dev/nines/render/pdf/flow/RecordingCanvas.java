package dev.nines.render.pdf.flow;

import dev.nines.brand.Artwork;
import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.Path;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Writes down where text is drawn, and whether it is content. */
final class RecordingCanvas implements Canvas {

  /** A piece of text and the area that its letters take. */
  record Text(String text, Box box, TextStyle style, boolean content) {}

  private final Measure measure;
  private final List<Text> texts = new ArrayList<>();
  private final List<String> bookmarks = new ArrayList<>();
  private final List<Box> artworks = new ArrayList<>();
  private Tag tag = Tag.ARTIFACT;

  RecordingCanvas(Measure measure) {
    this.measure = measure;
  }

  List<Text> texts() {
    return texts;
  }

  List<String> bookmarks() {
    return bookmarks;
  }

  /** Returns where pictures and drawings of others are. */
  List<Box> artworks() {
    return artworks;
  }

  /** Returns all text in the order in which it was drawn. */
  String all() {
    StringBuilder all = new StringBuilder();
    texts.forEach(t -> all.append(t.text()).append(' '));
    return all.toString().replaceAll("\\s+", " ");
  }

  @Override
  public void to(Tag newTag) {
    tag = newTag;
  }

  @Override
  public void figure(Tag newTag, Box box) {
    tag = newTag;
  }

  @Override
  public void draw(Artwork artwork, Box box) {
    artworks.add(box);
  }

  @Override
  public void goOn() {
    // words are not joined here
  }

  @Override
  public void text(double x, double baseline, TextStyle style, String text) {
    double height = 2 * style.middle();
    double width = width(style, text.stripTrailing());
    Box box = new Box(x, baseline - height, width, height);
    boolean content = tag != Tag.ARTIFACT && tag != Tag.PAGINATION;
    texts.add(new Text(text, box, style, content));
  }

  @Override
  public void fill(Path path, Ink ink) {
    // shapes are looked at, not counted
  }

  @Override
  public void stroke(Path path, Stroke stroke) {
    // shapes are looked at, not counted
  }

  @Override
  public void link(Tag link, Box box, String target) {
    // links are checked in the file
  }

  @Override
  public void bookmark(String title, double y) {
    bookmarks.add(title);
  }

  @Override
  public double width(TextStyle style, String text) {
    return measure.width(style, text);
  }
}
