package dev.nines.render.html;

import dev.nines.brand.Colour;
import dev.nines.brand.Look;
import dev.nines.brand.Paper;
import java.math.BigDecimal;
import java.util.Locale;

/** What a brand changes of the style sheet: colours where they can be read, and the paper. */
final class BrandStyle {

  private static final BigDecimal TEXT = new BigDecimal("4.5");
  private static final BigDecimal GRAPHICS = new BigDecimal("3");

  /** The page of the style sheet where the reader prefers it dark. */
  private static final Colour DARK = new Colour(0x14171C);

  private BrandStyle() {}

  static String of(Look look) {
    StringBuilder style = new StringBuilder();
    look.colours().text().ifPresent(c -> style.append(rules("--link", c, TEXT)));
    look.colours().graphics().ifPresent(c -> style.append(rules("--phase3", c, GRAPHICS)));
    look.paper()
        .filter(paper -> paper == Paper.LETTER)
        .ifPresent(paper -> style.append("@page { size: letter; }\n"));
    return style.toString();
  }

  // where the page is dark, a colour that is too dark to be read there gives way to the standard
  private static String rules(String name, Colour colour, BigDecimal least) {
    String value = "{ :root { " + name + ": #" + colour.hex().toLowerCase(Locale.ROOT) + "; } }\n";
    return colour.contrasts(DARK, least)
        ? "@media all " + value
        : "@media print, (prefers-color-scheme: light) " + value;
  }
}
