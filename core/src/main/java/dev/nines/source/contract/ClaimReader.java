package dev.nines.source.contract;

import dev.nines.contract.Claim;
import dev.nines.contract.TimeAmount;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import java.util.List;
import java.util.Optional;

/** Reads whether a credit must be asked for, and until when. */
final class ClaimReader {

  private ClaimReader() {}

  static Claim read(Optional<NodeReader> value) {
    return value.flatMap(ClaimReader::claim).orElse(new Claim.Automatic());
  }

  private static Optional<Claim> claim(NodeReader value) {
    if (value.isScalar()) {
      return Choice.<Claim>of("a claim").word("automatic", new Claim.Automatic()).read(value);
    }
    List<NodeReader> items = value.itemsOrOne();
    if (items.isEmpty()) {
      value.invalid("\"automatic\", or at least one step such as {within: 30 days}");
    }
    List<Claim.Deadline> steps =
        items.stream().flatMap(item -> deadline(item, "a claim").stream()).toList();
    return steps.isEmpty() ? Optional.empty() : Optional.of(new Claim.OnRequest(steps));
  }

  /** Returns a deadline; it is counted from the end of the period unless it says otherwise. */
  static Optional<Claim.Deadline> deadline(NodeReader value, String what) {
    Optional<MappingReader> mapping = value.mapping(what);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    String step = mapping.get().text("step").orElse("");
    Optional<TimeAmount> within =
        mapping.get().require("within").flatMap(time -> time.as(Kinds.WAIT));
    String from = mapping.get().text("from").orElse(Claim.PERIOD_END);
    mapping.get().finish();
    return within.map(time -> new Claim.Deadline(step, time, from));
  }
}
