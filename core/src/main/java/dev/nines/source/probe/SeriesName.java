package dev.nines.source.probe;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * What a series of probes is called: a service, and the place from which it was watched.
 *
 * @param service the word for the service; empty where there is none
 * @param location the place; empty where none is said
 */
public record SeriesName(String service, String location)
    implements Comparable<SeriesName>, Serializable {

  private static final Comparator<SeriesName> ORDER =
      Comparator.comparing(SeriesName::service).thenComparing(SeriesName::location);

  public SeriesName {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(location, "location");
  }

  @Override
  public int compareTo(SeriesName other) {
    return ORDER.compare(this, other);
  }
}
