package dev.nines.render.html;

import dev.nines.report.Mark;
import java.util.Locale;

/** Draws the icons on a field of 16 by 16; each has a shape of its own. */
final class Icons {

  private Icons() {}

  static void write(HtmlWriter writer, Mark.Icon icon) {
    String kind = icon.name().toLowerCase(Locale.ROOT);
    writer.open("svg", "class", "icon " + kind, "viewBox", "0 0 16 16", "aria-hidden", "true");
    switch (icon) {
      case MET -> {
        disc(writer, "solid");
        line(writer, "M4.5 8.3L7 10.8L11.6 5.6");
      }
      case MISSED, ERROR -> {
        writer.shape("path", "d", "M1 1H15V15H1Z", "class", "solid");
        line(writer, "M5 5L11 11M11 5L5 11");
      }
      case WARNING -> {
        writer.shape("path", "d", "M8 1L15.5 14.5H0.5Z", "class", "solid");
        line(writer, "M8 5.5V9.5M8 11.6V12.4");
      }
      case NOTE -> {
        disc(writer, "ring");
        writer.shape("path", "d", "M8 7V11.8M8 4.2V5.2", "class", "ring");
      }
      case PROGRESS -> {
        disc(writer, "ring");
        writer.shape("path", "d", "M8 1.5A6.5 6.5 0 0 0 8 14.5Z", "class", "solid");
      }
    }
    writer.close().text(" ");
  }

  private static void disc(HtmlWriter writer, String style) {
    writer.shape("circle", "cx", "8", "cy", "8", "r", "6.5", "class", style);
  }

  private static void line(HtmlWriter writer, String path) {
    writer.shape("path", "d", path, "class", "cut");
  }
}
