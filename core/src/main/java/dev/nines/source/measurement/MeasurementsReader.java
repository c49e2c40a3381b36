package dev.nines.source.measurement;

import dev.nines.contract.WeeklyHours;
import dev.nines.measurement.Measurement;
import dev.nines.measurement.SupportHours;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.contract.HoursReader;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import dev.nines.source.tree.TreeParser;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads files of measurements: a list under {@code measurements}, with the {@code zone} and the
 * {@code business-hours} of those that say {@code hours: business}.
 *
 * <p>An item is the name of a shipped measurement, or a mapping with its own name. What does not
 * fit is reported and left out; a file with an error must not be measured with.
 */
public final class MeasurementsReader {

  private MeasurementsReader() {}

  /** Returns the measurements of a file, in its order. */
  public static Checked<List<Measurement>> read(SourceInput input) {
    return TreeParser.parse(input).then(root -> read(input.name(), root));
  }

  private static Checked<List<Measurement>> read(String file, Node root) {
    ProblemLog log = ProblemLog.empty();
    return new NodeReader(file, root, log)
        .mapping("a measurements file")
        .map(mapping -> log.with(measurements(mapping)))
        .orElseGet(log::failed);
  }

  private static List<Measurement> measurements(MappingReader file) {
    ZoneId zone = file.as("zone", ScalarKind.ZONE).orElse(ZoneOffset.UTC);
    WeeklyHours hours =
        file.get("business-hours").flatMap(HoursReader::business).orElse(WeeklyHours.weekdays());
    SupportHours calendar = new SupportHours(hours, zone);
    List<NodeReader> items = file.require("measurements").map(NodeReader::items).orElse(List.of());
    List<Measurement> measurements = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (NodeReader item : items) {
      Optional<Measurement> measurement = MeasurementMapping.read(item, calendar);
      measurement.filter(m -> isNew(m, names, item)).ifPresent(measurements::add);
    }
    file.get("measurements").filter(list -> items.isEmpty()).ifPresent(MeasurementsReader::none);
    file.finish();
    return measurements;
  }

  private static void none(NodeReader list) {
    if (list.isSequence()) {
      list.invalid("a list with at least one measurement");
    }
  }

  private static boolean isNew(Measurement measurement, Set<String> names, NodeReader item) {
    String name = measurement.name();
    boolean added = names.add(name);
    if (!added) {
      String message = "Two measurements are called \"" + name + "\".";
      item.log()
          .add(
              new Problem(
                  ProblemCode.CONTRADICTION, item.location(), name, "another name", message));
    }
    return added;
  }
}
