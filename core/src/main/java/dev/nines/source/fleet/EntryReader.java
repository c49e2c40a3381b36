package dev.nines.source.fleet;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the entries of a fleet file one after the other. Knows the names that are taken. */
final class EntryReader {

  private static final String ID = "{id}";

  private final CustomerKeys defaults;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  EntryReader(CustomerKeys defaults) {
    this.defaults = defaults;
  }

  /** Returns the entry at a place in the list, from 1. */
  FleetEntry read(NodeReader item, int number) {
    ProblemLog log = ProblemLog.empty();
    Optional<String> id = Optional.empty();
    Optional<FleetCustomer> customer = Optional.empty();
    if (item.node() instanceof Node.Mapping mapping) {
      MappingReader keys = new MappingReader("a customer", mapping, log);
      id = keys.require("id").flatMap(node -> node.as(FileName.KIND));
      customer = customer(keys, id);
      keys.finish();
    } else {
      new NodeReader("customers", item.node(), log).wrongType("a mapping with keys");
    }
    Checked<FleetCustomer> checked =
        log.hasErrors() || customer.isEmpty() ? log.failed() : log.with(customer.get());
    return new FleetEntry(id.orElse("#" + number), item.location(), checked);
  }

  private Optional<FleetCustomer> customer(MappingReader keys, Optional<String> id) {
    CustomerKeys own = CustomerKeys.of(keys);
    CustomerKeys all = own.or(defaults);
    requireContractAndData(keys, all);
    Optional<FleetCustomer> customer = id.flatMap(word -> customer(word, all));
    customer.ifPresent(made -> requireFree(keys, made));
    return customer;
  }

  private static void requireContractAndData(MappingReader keys, CustomerKeys all) {
    if (all.contract().isEmpty() && !keys.holds("contract")) {
      missing(keys, "contract");
    }
    if (all.data().isEmpty() && !keys.holds("data")) {
      missing(keys, "data");
    }
  }

  private static void missing(MappingReader keys, String key) {
    String message = "\"" + key + "\" is missing: neither this customer nor the defaults have it.";
    keys.log().add(new Problem(ProblemCode.MISSING_KEY, keys.location(), "", key, message));
  }

  private static Optional<FleetCustomer> customer(String id, CustomerKeys keys) {
    if (keys.contract().isEmpty() || keys.data().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FleetCustomer(
            id,
            filled(keys.contract().get(), id),
            keys.data().get().stream().map(argument -> filled(argument, id)).toList(),
            keys.corrections().map(file -> filled(file, id)),
            keys.outputs().orElse(List.of(FleetOutput.PDF, FleetOutput.XLSX)),
            filled(keys.name().orElse(ID), id),
            keys.brand().map(file -> filled(file, id)),
            keys.locale()));
  }

  private static String filled(String text, String id) {
    return text.replace(ID, id);
  }

  // the second of two is the one that would write over the first
  private void requireFree(MappingReader keys, FleetCustomer customer) {
    int line = keys.location().line();
    Integer sameId = ids.putIfAbsent(FileName.key(customer.id()), line);
    Integer sameName = names.putIfAbsent(FileName.key(customer.name()), line);
    if (sameId != null) {
      taken(keys, "id", customer.id(), sameId);
    } else if (sameName != null) {
      taken(keys, "name", customer.name(), sameName);
    }
  }

  private static void taken(MappingReader keys, String key, String found, int line) {
    String message =
        "The customer in line " + line + " has the " + key + " \"" + found + "\" already.";
    keys.log()
        .add(
            new Problem(
                ProblemCode.CONTRADICTION, keys.locationOf(key), found, "another " + key, message));
  }
}
