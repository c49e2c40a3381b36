package dev.nines.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form in which a result can be given, with the endings of the files that hold it. */
public enum OutputFormat {
  /** Plain text; only for standard output. */
  TEXT,
  /** A document to send. */
  PDF(".pdf"),
  /** A workbook. */
  XLSX(".xlsx"),
  /** A page for a browser, complete in itself. */
  HTML(".html", ".htm"),
  /** Text for a status page or wiki. */
  MARKDOWN(".md"),
  /** Data for programs. */
  JSON(".json"),
  /** The incident file. */
  YAML(".yaml", ".yml");

  private final List<String> endings;

  OutputFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** Returns the format whose ending the file name has, upper or lower case. */
  static Optional<OutputFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> f.endings.stream().anyMatch(lower::endsWith))
        .findFirst();
  }

  /** Returns the endings of several formats as words, for example {@code .pdf, .xlsx or .json}. */
  static String endings(List<OutputFormat> formats) {
    List<String> all = formats.stream().flatMap(f -> f.endings.stream()).toList();
    String last = all.get(all.size() - 1);
    return all.stream().limit(all.size() - 1L).collect(Collectors.joining(", ")) + " or " + last;
  }
}
