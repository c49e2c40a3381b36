package dev.nines.branding;

import dev.nines.brand.Colour;
import dev.nines.brand.Colours;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the colours of a brand and measures whether they can be read on white paper. */
final class ColourReader {

  /** WCAG 2.2, 1.4.3: text. */
  private static final BigDecimal TEXT = new BigDecimal("4.5");

  /** WCAG 2.2, 1.4.11: graphics. */
  private static final BigDecimal GRAPHICS = new BigDecimal("3");

  private static final ScalarKind<Colour> COLOUR =
      ScalarKind.of("a colour such as \"#0B5C7A\", in quotes", Colour::parse);

  private ColourReader() {}

  static Colours colours(MappingReader keys) {
    Optional<Colour> text = colour(keys, "text", TEXT);
    Optional<Colour> graphics = colour(keys, "graphics", GRAPHICS);
    keys.finish();
    return new Colours(text, graphics);
  }

  private static Optional<Colour> colour(MappingReader keys, String key, BigDecimal least) {
    Optional<NodeReader> node = keys.get(key);
    Optional<Colour> colour = node.flatMap(n -> n.as(COLOUR));
    colour
        .filter(c -> !c.contrasts(Colour.WHITE, least))
        .ifPresent(c -> keys.log().add(tooPale(node.get(), c, least)));
    return colour;
  }

  private static Problem tooPale(NodeReader node, Colour colour, BigDecimal least) {
    String hex = "#" + colour.hex();
    String darker = "#" + colour.darkenedUntil(Colour.WHITE, least).hex();
    String message =
        "The colour \"%s\" of \"%s\" has a contrast of %s:1 on white; allowed is %s:1 or more, as \"%s\" has."
            .formatted(
                hex, node.name(), colour.contrast(Colour.WHITE).toPlainString(), least, darker);
    return new Problem(
        ProblemCode.BRAND_CONTRAST, node.location(), hex, least + ":1 or more on white", message);
  }
}
