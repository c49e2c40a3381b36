package dev.nines.cli;

import dev.nines.report.fleet.CustomerLine;
import dev.nines.report.fleet.FleetSummary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The credits of a fleet for a billing system: CSV by RFC 4180, UTF-8, one row for each customer
 * whose report was made and whose contract pays money.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does
 * one that begins with an apostrophe: who takes the first apostrophe of a field away, where there
 * is one, has the text as it was.
 */
final class CreditsCsv {

  private static final String HEAD =
      "customer,name,contract,from,to,amount,currency,missed_promises,claim_before";

  // the wide signs are those of East Asian keyboards, which spreadsheets take for the others
  private static final String GUARDED = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

  private CreditsCsv() {}

  static byte[] of(FleetSummary summary) {
    Stream<String> rows =
        summary.customers().stream()
            .filter(line -> !line.currency().isEmpty())
            .map(CreditsCsv::row);
    return Stream.concat(Stream.of(HEAD), rows)
        .map(row -> row + "\r\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String row(CustomerLine line) {
    return Stream.of(
            line.id(),
            line.name(),
            line.contract(),
            line.from(),
            line.to(),
            line.amount(),
            line.currency(),
            Long.toString(line.missed()),
            line.claim())
        .map(CreditsCsv::field)
        .collect(Collectors.joining(","));
  }

  /** Returns a field, harmless and quoted where it must be. */
  static String field(String text) {
    boolean guarded = !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0;
    String safe = guarded ? "'" + text : text;
    boolean quoted = List.of(",", "\"", "\n", "\r").stream().anyMatch(safe::contains);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
