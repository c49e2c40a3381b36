package dev.nines.cli;

import dev.nines.report.fleet.CustomerLine;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A customer whose report was made, as the state file keeps it.
 *
 * @param asked hash of what was asked: period, names, forms, version of the tool
 * @param asOf what "now" was
 * @param settled whether a later "now" gives the same report
 * @param inputs the hashes of all files it was made from, by their names from the fleet file
 * @param outputs the hashes of the files written, by their names
 * @param line its line in the summary
 * @param entries how many entries its ledgers have
 */
record FleetDone(
    String asked,
    String asOf,
    boolean settled,
    Map<String, String> inputs,
    Map<String, String> outputs,
    CustomerLine line,
    int entries) {

  FleetDone {
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(asOf, "asOf");
    inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
    Objects.requireNonNull(line, "line");
  }
}
