package dev.nines.render.drawing;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a drawing puts down; a letter is half as wide as it is high. */
final class RecordingPen implements Pen {

  /** Words and the box they take. */
  record Words(String words, Letters letters, Area box) {}

  final List<Area> areas = new ArrayList<>();
  final List<Words> words = new ArrayList<>();
  final List<Stretch> lines = new ArrayList<>();
  final List<At> discs = new ArrayList<>();
  final List<At> rings = new ArrayList<>();

  @Override
  public void fill(Area area, Shade shade) {
    areas.add(area);
  }

  @Override
  public void line(Stretch stretch, Line line) {
    lines.add(stretch);
  }

  @Override
  public void disc(At centre, double radius, Shade shade) {
    discs.add(centre);
  }

  @Override
  public void ring(At centre, double radius) {
    rings.add(centre);
  }

  @Override
  public void text(At at, Letters letters, String text) {
    if (!text.isEmpty()) {
      Area box =
          new Area(at.x(), at.y() - size(letters) * 0.7, width(letters, text), size(letters) * 0.7);
      words.add(new Words(text, letters, box));
    }
  }

  @Override
  public double width(Letters letters, String text) {
    return text.length() * size(letters) / 2;
  }

  private static double size(Letters letters) {
    return switch (letters) {
      case TEXT, STRONG -> 8.5;
      case FIGURE -> 11;
      case LABEL -> 7.5;
    };
  }
}
