package dev.nines.contract;

import dev.nines.problem.SourceLocation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Terms as signed, in one version.
 *
 * @param id its name
 * @param provider who promises; empty where the file does not say
 * @param customer to whom
 * @param currency in what is paid; absent where no money is
 * @param zone the zone of its periods and local times
 * @param paper the document it was written from; absent where the file does not say
 * @param validity the days on which this version holds
 * @param businessHours what business days and business hours mean
 * @param services the services, in order
 * @param promises the promises, in order
 * @param combine how the promises' credits come together
 * @param limits the most that is owed for all promises together
 * @param points what points pay together; absent where no remedy gives points
 * @param text which of its clauses are stated, and where
 */
public record Contract(
    String id,
    String provider,
    Customer customer,
    Optional<Currency> currency,
    ZoneId zone,
    Optional<Paper> paper,
    Validity validity,
    WeeklyHours businessHours,
    List<CoveredService> services,
    List<Promise> promises,
    Combine combine,
    List<Limit> limits,
    Optional<PointsScheme> points,
    ClauseText text) {

  /** To whom is promised; both empty where the file does not say. */
  public record Customer(String id, String name) {
    public Customer {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
    }

    /** Returns the name by which documents call the customer: the id where there is none. */
    public String shown() {
      return name.isEmpty() ? id : name;
    }
  }

  /** The document a contract file was written from. */
  public record Paper(String document, Optional<LocalDate> date) {
    public Paper {
      Objects.requireNonNull(document, "document");
      Objects.requireNonNull(date, "date");
    }
  }

  /** The days on which a version holds: from the first, to before the last; absent for open. */
  public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
    public Validity {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }
  }

  /** What the points of all promises pay together. */
  public record PointsScheme(List<Remedy.Band> bands, Base base) {
    public PointsScheme {
      bands = List.copyOf(bands);
      Objects.requireNonNull(base, "base");
    }
  }

  public Contract {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(paper, "paper");
    Objects.requireNonNull(validity, "validity");
    Objects.requireNonNull(businessHours, "businessHours");
    services = new ServiceList(services);
    promises = List.copyOf(promises);
    Objects.requireNonNull(combine, "combine");
    limits = List.copyOf(limits);
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(text, "text");
  }

  /** Returns the same contract of other services. */
  public Contract withServices(List<CoveredService> newServices) {
    return new Contract(
        id,
        provider,
        customer,
        currency,
        zone,
        paper,
        validity,
        businessHours,
        newServices,
        promises,
        combine,
        limits,
        points,
        text);
  }

  /** Returns where it begins. */
  public SourceLocation location() {
    return text.location();
  }

  /**
   * Returns the service of an id.
   *
   * @throws IllegalArgumentException if the contract has no such service
   */
  public CoveredService service(String serviceId) {
    return ((ServiceList) services)
        .find(serviceId)
        .orElseThrow(
            () -> new IllegalArgumentException("contract " + id + " has no service " + serviceId));
  }
}
