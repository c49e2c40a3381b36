package dev.nines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that give a document the sender's look and sections. */
final class BrandOptions {

  @Option(
      names = "--brand",
      paramLabel = "FILE",
      description =
          "The sender's brand file: logo, colours, name, footer, legal text, paper, sections.")
  private String brand;

  @Option(
      names = "--section",
      paramLabel = "FILE",
      description =
          "A section in Markdown, its heading on top, with pictures beside it; may be repeated.")
  private final List<String> sections = new ArrayList<>();

  BrandRequest request(DataSources sources) {
    return new BrandRequest(
        Optional.ofNullable(brand).map(sources::file),
        sections.stream().map(sources::file).toList());
  }
}
