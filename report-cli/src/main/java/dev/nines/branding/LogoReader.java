package dev.nines.branding;

import dev.nines.brand.Artwork;
import dev.nines.brand.Logo;
import dev.nines.brand.picture.PictureReader;
import dev.nines.brand.svg.SvgReader;
import dev.nines.problem.ProblemLog;
import dev.nines.source.tree.NodeReader;
import java.util.Locale;
import java.util.Optional;

/** Reads the logo that a brand file names: PNG, JPEG, or SVG as far as it can be drawn. */
final class LogoReader {

  private final BrandFile file;
  private final ProblemLog log;

  LogoReader(BrandFile file, ProblemLog log) {
    this.file = file;
    this.log = log;
  }

  Optional<Logo> logo(String name, String words, NodeReader node) {
    Optional<Artwork> artwork =
        BrandReader.beside(file, name, node).flatMap(logo -> artwork(logo, name));
    return artwork.filter(a -> !words.isBlank()).map(a -> new Logo(a, words));
  }

  private Optional<Artwork> artwork(BrandFile logo, String name) {
    boolean drawing = name.toLowerCase(Locale.ROOT).endsWith(".svg");
    return logo.bytes(log)
        .flatMap(
            bytes ->
                drawing
                    ? log.take(SvgReader.read(logo.name(), bytes)).map(Artwork.class::cast)
                    : log.take(PictureReader.read(logo.name(), bytes)).map(Artwork.class::cast));
  }
}
