package dev.nines.render.pdf.flow;

import dev.nines.brand.Picture;
import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** Lays out the pictures of a paragraph, one below the other, each a figure with its words. */
final class PictureLayout {

  /** Points of a dot: 96 dots are an inch. */
  private static final double DOT = 0.75;

  private static final double GAP = 6;

  /** A picture leaves room for its heading and some text. */
  private static final double SHARE_OF_PAGE = 0.7;

  private PictureLayout() {}

  static List<Strip> strips(Node paragraph, Map<String, Picture> pictures, Frame frame) {
    List<Strip> strips = new ArrayList<>();
    paragraph.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            Picture picture = pictures.get(image.getDestination());
            if (picture != null) {
              strips.add(strip(picture, words(image), frame));
            }
          }
        });
    return strips;
  }

  // the name of the file where the author wrote no words
  private static String words(Image image) {
    String words =
        Inlines.of(image, TextStyle.BODY).stream().map(Span::text).collect(Collectors.joining());
    return words.isBlank() ? image.getDestination() : words;
  }

  private static Strip strip(Picture picture, String words, Frame frame) {
    double most = (frame.grid().bottom() - Grid.TOP_FOLLOWING) * SHARE_OF_PAGE;
    double width = Math.min(frame.width(), picture.width() * DOT);
    double height = width / picture.aspect();
    double scale = Math.min(1, most / height);
    Tag tag = frame.tag().child(Role.FIGURE, words);
    return Strip.of(
        GAP,
        height * scale,
        (canvas, top) -> {
          Box box = new Box(frame.x(), top, width * scale, height * scale);
          canvas.figure(tag, box);
          canvas.draw(picture, box);
        });
  }
}
