package dev.nines.cli;

import dev.nines.render.pdf.page.FontFolder;
import java.util.List;
import java.util.Objects;

/**
 * What is to be checked.
 *
 * @param files the files, at least one
 * @param view how they are looked at
 * @param fonts fonts of a folder, for the pages of PDFs that were made with them
 */
record CheckRequest(List<DataSource> files, View view, FontFolder fonts) {

  CheckRequest {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(fonts, "fonts");
    files = List.copyOf(files);
  }
}
