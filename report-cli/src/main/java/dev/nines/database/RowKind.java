package dev.nines.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables that a query can answer with, by the columns that each must have. */
enum RowKind {
  STATES("timestamp", "service", "state"),
  PROBES("timestamp", "service", "status"),
  REQUESTS("timestamp", "service", "total", "failed"),
  METRICS("timestamp", "service", "value"),
  CHARGES("month", "service", "amount"),
  CREDITS("period", "promise", "amount");

  private static final String SERVICE = "service";

  private final List<String> columns;

  RowKind(String... columns) {
    this.columns = List.of(columns);
  }

  /** Returns the columns that it must have. */
  List<String> columns(boolean ofKnownService) {
    return columns.stream().filter(c -> !ofKnownService || !c.equals(SERVICE)).toList();
  }

  /**
   * Returns the kind of a result; empty where its columns are of none.
   *
   * @param names the names of its columns
   * @param forced the kind that the user says it is
   * @param ofKnownService whether the user says whose data it is
   */
  static Optional<RowKind> of(List<String> names, Optional<String> forced, boolean ofKnownService) {
    return Arrays.stream(values())
        .filter(kind -> forced.isEmpty() || forced.get().equals(kind.word()))
        .filter(kind -> names.containsAll(kind.columns(ofKnownService)))
        .findFirst();
  }

  /** Returns the columns of each, for a sentence. */
  static String allowed() {
    return Arrays.stream(values())
        .map(kind -> String.join(",", kind.columns) + " (" + kind.word() + ")")
        .collect(Collectors.joining("; "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
