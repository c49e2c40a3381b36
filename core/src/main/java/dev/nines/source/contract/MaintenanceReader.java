package dev.nines.source.contract;

import dev.nines.contract.PeriodRule;
import dev.nines.contract.Qualify.Allowance;
import dev.nines.contract.Qualify.Maintenance;
import dev.nines.contract.Qualify.MaintenanceRule;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import java.time.Duration;
import java.util.Optional;

/** Reads what maintenance is. */
final class MaintenanceReader {

  private MaintenanceReader() {}

  /**
   * Returns what maintenance is; rules may be one or a list.
   *
   * @param period the promise's own period, which {@code per: period} means
   */
  static Optional<Maintenance> read(NodeReader value, PeriodRule period) {
    if (value.isScalar()) {
      return Choice.<Maintenance>of("maintenance")
          .word("excluded", new Maintenance.Excluded())
          .word("counts", new Maintenance.Counts())
          .read(value);
    }
    return Optional.of(
        new Maintenance.Rules(
            value.itemsOrOne().stream().flatMap(item -> rule(item, period).stream()).toList()));
  }

  private static Optional<MaintenanceRule> rule(NodeReader value, PeriodRule period) {
    return value
        .mapping("a rule for maintenance")
        .map(
            mapping -> {
              MaintenanceRule rule =
                  new MaintenanceRule(
                      mapping.text("kind"),
                      mapping.as("notice", Kinds.NOTICE),
                      mapping.get("allowance").flatMap(v -> allowance(v, period)),
                      mapping.get("window").flatMap(HoursReader::any));
              mapping.finish();
              return rule;
            });
  }

  private static Optional<Allowance> allowance(NodeReader value, PeriodRule period) {
    Optional<MappingReader> mapping = value.mapping("an allowance");
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> time = mapping.get().require("time").flatMap(v -> v.as(Kinds.LENGTH));
    Optional<PeriodRule> per =
        mapping
            .get()
            .require("per")
            .flatMap(ClockReader.periods("the span of an allowance").word("period", period)::read);
    mapping.get().finish();
    return time.flatMap(t -> per.map(p -> new Allowance(t, p)));
  }
}
