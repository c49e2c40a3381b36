package dev.nines.testing;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.incident.IncidentFileReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads incidents of an incident file. */
public final class Incidents {

  private Incidents() {}

  /** Returns the incidents of the items of a list, in the flow form of YAML, in UTC. */
  public static List<Incident> of(String... items) {
    StringBuilder text = new StringBuilder("zone: UTC\nincidents:\n");
    for (String item : items) {
      text.append("- {").append(item).append("}\n");
    }
    Checked<Facts> facts =
        new IncidentFileReader()
            .read(
                SourceInput.of("incidents.yaml", text.toString().getBytes(StandardCharsets.UTF_8)));
    if (!facts.isUsable()) {
      throw new IllegalArgumentException(facts.problems().toString());
    }
    return facts.value().orElseThrow().incidents();
  }
}
