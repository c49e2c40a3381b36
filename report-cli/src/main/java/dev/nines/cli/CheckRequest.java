package dev.nines.cli;

import java.util.List;
import java.util.Objects;

/**
 * What is to be checked.
 *
 * @param files the files, at least one
 * @param view how they are looked at
 */
record CheckRequest(List<DataSource> files, View view) {

  CheckRequest {
    Objects.requireNonNull(view, "view");
    files = List.copyOf(files);
  }
}
