package dev.nines.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the sender gives to a document.
 *
 * @param file the brand file; empty for the standard look
 * @param sections files with a section each, besides those of the brand
 */
record BrandRequest(Optional<DataSource> file, List<DataSource> sections) {

  /** The standard look and no section. */
  static final BrandRequest NONE = new BrandRequest(Optional.empty(), List.of());

  BrandRequest {
    Objects.requireNonNull(file, "file");
    sections = List.copyOf(sections);
  }

  /** Returns the files that it names. */
  List<DataSource> files() {
    return Stream.concat(file.stream(), sections.stream()).toList();
  }
}
