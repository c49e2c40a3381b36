package dev.nines.contract;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** The services of a contract, in order, each found by its id however many there are. */
final class ServiceList extends AbstractList<CoveredService> implements RandomAccess {

  private final List<CoveredService> services;
  private final Map<String, CoveredService> byId = new HashMap<>();

  ServiceList(List<CoveredService> services) {
    this.services = List.copyOf(services);
    this.services.forEach(service -> byId.putIfAbsent(service.id(), service));
  }

  /** Returns the first service of an id; absent where there is none. */
  Optional<CoveredService> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public CoveredService get(int index) {
    return services.get(index);
  }

  @Override
  public int size() {
    return services.size();
  }
}
