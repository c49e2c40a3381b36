package dev.nines.measurement;

import dev.nines.model.Marks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A time that is measured at each incident (CALCULATION 5).
 *
 * <p>"MTTR" alone has six readings in the field: a measurement says its marks.
 *
 * @param name its name, for example {@code time-to-restore}
 * @param from where it begins
 * @param to where it ends
 * @param hours the hours in which its clock runs; absent for the clock on the wall
 * @param population which incidents it is about
 */
public record Measurement(
    String name, Anchor from, Anchor to, Optional<SupportHours> hours, Population population) {

  /** Those that are measured unless a file says others. */
  public static final List<Measurement> SHIPPED =
      List.of(
          shipped("time-to-detect", Anchor.IMPACT_START, Marks.DETECTED),
          shipped("time-to-acknowledge", Marks.DETECTED, Marks.ACKNOWLEDGED),
          shipped("time-to-mitigate", Anchor.IMPACT_START, Marks.MITIGATED),
          shipped("time-to-restore", Anchor.IMPACT_START, Anchor.IMPACT_END),
          shipped("time-to-resolve", Anchor.IMPACT_START, Marks.RESOLVED));

  public Measurement {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(population, "population");
  }

  private static Measurement shipped(String name, String from, String to) {
    return of(name, Anchor.usual(from), Anchor.usual(to));
  }

  /** Returns a measurement of all real incidents by the clock on the wall. */
  public static Measurement of(String name, Anchor from, Anchor to) {
    return new Measurement(name, from, to, Optional.empty(), Population.real());
  }

  /** Returns the shipped one of a name. */
  public static Optional<Measurement> shipped(String name) {
    return SHIPPED.stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /** Returns the same in the hours of a calendar. */
  public Measurement in(SupportHours calendar) {
    return new Measurement(name, from, to, Optional.of(calendar), population);
  }

  /** Returns the same of other incidents. */
  public Measurement about(Population others) {
    return new Measurement(name, from, to, hours, others);
  }
}
