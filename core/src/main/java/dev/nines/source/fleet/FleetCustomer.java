package dev.nines.source.fleet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer for whom a report is made. All files are named from the folder of the fleet file.
 *
 * @param id its id, unique in the fleet whatever the case of its letters
 * @param contract the contract file
 * @param data the arguments that name the data, as after {@code --data}; at least one
 * @param corrections the file of corrections; empty for none
 * @param outputs the forms of the report, at least one, none twice
 * @param name the name of its reports without their ending
 * @param brand the brand file; empty for the standard look
 * @param locale the tag of the language of its reports; empty for that of the fleet
 */
public record FleetCustomer(
    String id,
    String contract,
    List<String> data,
    Optional<String> corrections,
    List<FleetOutput> outputs,
    String name,
    Optional<String> brand,
    Optional<String> locale) {

  public FleetCustomer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(contract, "contract");
    data = List.copyOf(data);
    Objects.requireNonNull(corrections, "corrections");
    outputs = List.copyOf(outputs);
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(locale, "locale");
  }

  /** Returns the names of its reports, in the order of the fleet file. */
  public List<String> reports() {
    return outputs.stream().map(output -> name + "." + output.word()).toList();
  }
}
