package dev.nines.source.fleet;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys that a customer and the defaults share.
 *
 * @param contract the contract file
 * @param data the data; absent where the mapping does not say
 * @param corrections the corrections file
 * @param outputs the forms; absent where the mapping does not say
 * @param name the name of the reports
 * @param brand the brand file
 * @param locale the language of the reports
 */
record CustomerKeys(
    Optional<String> contract,
    Optional<List<String>> data,
    Optional<String> corrections,
    Optional<List<FleetOutput>> outputs,
    Optional<String> name,
    Optional<String> brand,
    Optional<String> locale) {

  private static final ScalarKind<String> NOT_EMPTY =
      ScalarKind.of("a text", text -> Optional.of(text).filter(t -> !t.isBlank()));
  private static final Pattern DATABASE = Pattern.compile("(?:[^=]*=)?jdbc:.*");
  private static final ScalarKind<FleetOutput> OUTPUT =
      ScalarKind.oneOf(FleetOutput.values(), FleetOutput::word);

  /** Reads the keys of a mapping. */
  static CustomerKeys of(MappingReader keys) {
    return new CustomerKeys(
        keys.as("contract", NOT_EMPTY),
        keys.get("data").map(CustomerKeys::data).filter(list -> !list.isEmpty()),
        keys.as("corrections", NOT_EMPTY),
        keys.get("outputs").map(CustomerKeys::outputs).filter(list -> !list.isEmpty()),
        keys.as("name", FileName.KIND),
        keys.as("brand", NOT_EMPTY),
        keys.as("locale", NOT_EMPTY));
  }

  /** Returns these keys, and those of the defaults where these do not say. */
  CustomerKeys or(CustomerKeys defaults) {
    return new CustomerKeys(
        contract.or(defaults::contract),
        data.or(defaults::data),
        corrections.or(defaults::corrections),
        outputs.or(defaults::outputs),
        name.or(defaults::name),
        brand.or(defaults::brand),
        locale.or(defaults::locale));
  }

  private static List<String> data(NodeReader node) {
    List<NodeReader> items = items(node);
    return items.stream()
        .flatMap(item -> item.as(NOT_EMPTY).filter(text -> isFile(text, item)).stream())
        .toList();
  }

  // the address of a database may hold a password, which no message must repeat
  private static boolean isFile(String argument, NodeReader item) {
    if (!DATABASE.matcher(argument).matches()) {
      return true;
    }
    String message =
        "\"data\" of a fleet file names a database; allowed are files, such as a CSV of the state"
            + " changes that the database gives.";
    item.log().add(new Problem(ProblemCode.INVALID_VALUE, item.location(), "", "a file", message));
    return false;
  }

  // a form that stands twice is written once
  private static List<FleetOutput> outputs(NodeReader node) {
    return items(node).stream().flatMap(item -> item.as(OUTPUT).stream()).distinct().toList();
  }

  private static List<NodeReader> items(NodeReader node) {
    List<NodeReader> items = node.itemsOrOne();
    if (items.isEmpty()) {
      String message = "\"" + node.name() + "\" is an empty list; leave it out or fill it.";
      node.log()
          .add(
              new Problem(ProblemCode.INVALID_VALUE, node.location(), "", "at least one", message));
    }
    return items;
  }
}
