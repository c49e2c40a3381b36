package dev.nines.source.contract;

import dev.nines.contract.PeriodRule;
import dev.nines.contract.Qualify;
import dev.nines.contract.Qualify.ServiceHours;
import dev.nines.contract.Qualify.UnknownTime;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what of the impact counts. */
final class QualifyReader {

  private static final Qualify DEFAULT =
      new Qualify(
          Optional.empty(),
          new Qualify.Maintenance.Counts(),
          Set.of(),
          new UnknownTime.Up(),
          new ServiceHours.Always());

  private static final Map<String, UnknownTime> UNKNOWN_TIME = unknownTimes();

  private QualifyReader() {}

  static Qualify read(Optional<NodeReader> value, PeriodRule period) {
    return value
        .flatMap(v -> v.mapping("a qualification"))
        .map(mapping -> qualify(mapping, period))
        .orElse(DEFAULT);
  }

  private static Qualify qualify(MappingReader mapping, PeriodRule period) {
    Qualify qualify =
        new Qualify(
            mapping.get("minimum").flatMap(QualifyReader::minimum),
            mapping
                .get("maintenance")
                .flatMap(value -> MaintenanceReader.read(value, period))
                .orElse(DEFAULT.maintenance()),
            mapping.get("causes-excluded").map(QualifyReader::causes).orElse(Set.of()),
            mapping
                .get("unknown-time")
                .flatMap(QualifyReader::unknown)
                .orElse(DEFAULT.unknownTime()),
            mapping
                .get("service-hours")
                .flatMap(QualifyReader::hours)
                .orElse(DEFAULT.serviceHours()));
    mapping.finish();
    return qualify;
  }

  private static Optional<Qualify.Minimum> minimum(NodeReader value) {
    List<String> others = List.of("counts", "joins");
    return Choice.<Optional<Qualify.Minimum>>of("a minimum")
        .word("none", Optional.empty())
        .key("at-least", others, (length, rest) -> minimum(length, rest, true))
        .key("above", others, (length, rest) -> minimum(length, rest, false))
        .read(value)
        .flatMap(minimum -> minimum);
  }

  private static Optional<Optional<Qualify.Minimum>> minimum(
      NodeReader value, MappingReader rest, boolean included) {
    Optional<Duration> length = value.as(Kinds.LENGTH);
    boolean excess =
        rest.as("counts", ScalarKind.oneOf(ObserveReader.yesAndNo("excess", "whole")))
            .orElse(false);
    boolean joins = rest.as("joins", ScalarKind.YES_NO).orElse(true);
    return length.map(l -> Optional.of(new Qualify.Minimum(l, included, excess, joins)));
  }

  private static Set<String> causes(NodeReader value) {
    return new LinkedHashSet<>(Names.texts(value));
  }

  private static Optional<UnknownTime> unknown(NodeReader value) {
    Choice<UnknownTime> choice = Choice.of("unknown time");
    UNKNOWN_TIME.forEach(choice::word);
    return choice.key("carry", List.of("then"), QualifyReader::carry).read(value);
  }

  private static Optional<UnknownTime> carry(NodeReader length, MappingReader rest) {
    UnknownTime then =
        rest.as("then", ScalarKind.oneOf(UNKNOWN_TIME)).orElse(DEFAULT.unknownTime());
    return length.as(Kinds.LENGTH).map(l -> new UnknownTime.Carry(l, then));
  }

  private static Optional<ServiceHours> hours(NodeReader value) {
    if (value.isScalar()) {
      return Choice.<ServiceHours>of("service hours")
          .word("always", new ServiceHours.Always())
          .word("business", new ServiceHours.Business())
          .read(value);
    }
    List<NodeReader> items = value.itemsOrOne();
    if (items.isEmpty()) {
      value.invalid("\"always\", \"business\", or hours of the week");
      return Optional.empty();
    }
    return Optional.of(
        new ServiceHours.Weekly(
            items.stream().flatMap(item -> HoursReader.any(item).stream()).toList()));
  }

  private static Map<String, UnknownTime> unknownTimes() {
    Map<String, UnknownTime> words = new LinkedHashMap<>();
    words.put("up", new UnknownTime.Up());
    words.put("down", new UnknownTime.Down());
    words.put("removed", new UnknownTime.Removed());
    return words;
  }
}
