package dev.nines.source.incident;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import dev.nines.source.time.FileZone;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.ScalarKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the top of an incident file, in either form. */
final class IncidentDocument {

  private final SourceInput input;

  IncidentDocument(SourceInput input) {
    this.input = input;
  }

  Facts read(MappingReader file) {
    if (!IncidentFileReader.isDocument(file)) {
      return Facts.ofRecords(
          List.of(new IncidentMapping(input, FileZone.NONE).read(file)), List.of(), List.of());
    }
    FileZone zone = zone(file, FileZone.NONE);
    RecordMappings records = new RecordMappings(input, zone);
    List<Incident> incidents = incidents(file, zone);
    List<MaintenanceWindow> maintenance =
        file.items("maintenance").stream()
            .flatMap(item -> item.mapping("a maintenance window").stream())
            .flatMap(window -> records.maintenance(window).stream())
            .toList();
    ObservedMappings observed = new ObservedMappings(input, zone);
    file.items("observed").stream()
        .flatMap(item -> item.mapping("an observation").stream())
        .forEach(observed::add);
    file.finish();
    return Facts.ofRecords(incidents, maintenance, observed.observed()).with(observed.series());
  }

  private List<Incident> incidents(MappingReader file, FileZone zone) {
    Map<String, Incident> first = new HashMap<>();
    List<Incident> incidents = new ArrayList<>();
    file.items("incidents").stream()
        .flatMap(item -> item.mapping("an incident").stream())
        .map(mapping -> new IncidentMapping(input, zone).read(mapping))
        .forEach(incidents::add);
    for (Incident incident : incidents) {
      Incident earlier = first.putIfAbsent(incident.id(), incident);
      if (earlier != null) {
        file.log().add(twice(incident, earlier));
      }
    }
    return incidents;
  }

  private static Problem twice(Incident incident, Incident earlier) {
    String message =
        "\"%s\" is the id of two incidents; the first is on line %s."
            .formatted(incident.id(), earlier.provenance().location().line());
    return new Problem(
        ProblemCode.INVALID_VALUE,
        incident.provenance().location(),
        incident.id(),
        "an id of its own",
        message);
  }

  /** Returns the zone that a mapping names, or else that of the file around it. */
  static FileZone zone(MappingReader mapping, FileZone around) {
    return mapping.as("zone", ScalarKind.ZONE).map(FileZone::named).orElse(around);
  }

  /** Returns the services that a mapping names; those the user names in their place. */
  static List<String> services(MappingReader mapping, SourceInput input) {
    List<String> named =
        mapping.get("services").stream()
            .flatMap(reader -> reader.itemsOrOne().stream())
            .flatMap(item -> item.text().stream())
            .toList();
    return input.service().map(List::of).orElse(named);
  }
}
