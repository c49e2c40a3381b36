package dev.nines.source.contract;

import dev.nines.contract.Edges;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Payment;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.contract.Remedy.Of;
import dev.nines.contract.Remedy.Part;
import dev.nines.money.Fraction;
import dev.nines.problem.ProblemLog;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads how a figure becomes a payment.
 *
 * @param unit the unit of the figure that the remedy looks at
 * @param scope what the clauses refer to
 */
record RemedyReader(FigureUnit unit, Scope scope) {

  /** The keys of which a credit has exactly one. */
  static final List<String> KINDS = List.of("bands", "blocks", "linear", "pro-rata", "fixed");

  private static final ScalarKind<Part> PART =
      ScalarKind.oneOf(Part.values(), part -> part.name().toLowerCase(Locale.ROOT));

  private static final ScalarKind<Of> OF =
      ScalarKind.oneOf(Of.values(), of -> of.name().toLowerCase(Locale.ROOT));

  private static final ScalarKind<Fraction> FACTOR =
      ScalarKind.of("a factor above 0", t -> Kinds.decimal(t).filter(Fraction::isPositive));

  /** Returns the remedy of one of the keys. */
  Optional<Remedy> read(NodeReader value) {
    return switch (value.name()) {
      case "bands" -> Optional.of(new Remedy.Bands(bands(value)));
      case "blocks" -> value.mapping("blocks").flatMap(this::blocks);
      case "linear" -> value.mapping("a linear remedy").flatMap(this::linear);
      case "pro-rata" -> value.mapping("a pro-rata remedy").map(this::proRata);
      default -> value.mapping("a fixed remedy").flatMap(this::fixed);
    };
  }

  /** Returns the bands of a list, of at least one. */
  List<Remedy.Band> bands(NodeReader value) {
    List<NodeReader> items = value.itemsOrOne();
    if (items.isEmpty()) {
      value.invalid("at least one band such as {below: 99.9, percent: 10}");
    }
    return items.stream().flatMap(item -> band(item).stream()).toList();
  }

  /** Returns the bands of a list that can be read, each with its place; reports nothing. */
  List<Ladder.Rung> rungs(List<NodeReader> items) {
    List<Ladder.Rung> rungs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      NodeReader item = items.get(i);
      int number = i;
      ProblemLog silent = ProblemLog.empty();
      band(new NodeReader(item.name(), item.node(), silent))
          .filter(band -> !silent.hasErrors())
          .ifPresent(band -> rungs.add(new Ladder.Rung(band, item.location(), number)));
    }
    return rungs;
  }

  private Optional<Remedy.Band> band(NodeReader value) {
    Optional<MappingReader> mapping = value.mapping("a band");
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<Edges> edges = EdgesReader.among(mapping.get(), "a band", quantities());
    Optional<Payment> pays = PaymentReader.among(mapping.get(), "a band", scope);
    mapping.get().finish();
    return edges.flatMap(e -> pays.map(p -> new Remedy.Band(e, p)));
  }

  private Optional<Remedy> blocks(MappingReader mapping) {
    Optional<Quantity> each = mapping.require("each").flatMap(this::step);
    Optional<Payment> pays = PaymentReader.among(mapping, "blocks", scope);
    Part part = mapping.as("part", PART).orElse(Part.IGNORED);
    Quantity after = mapping.as("after", quantities()).orElse(Quantities.zero(unit));
    Of of = mapping.as("of", OF).orElse(Of.ALL);
    Fraction atStart = mapping.as("at-start", Kinds.PERCENT).orElse(Fraction.ZERO);
    mapping.finish();
    return each.flatMap(e -> pays.map(p -> new Remedy.Blocks(e, p, part, after, of, atStart)));
  }

  private Optional<Remedy> linear(MappingReader mapping) {
    Optional<Quantity> each = mapping.require("each").flatMap(this::step);
    Optional<Payment> pays = PaymentReader.among(mapping, "a linear remedy", scope);
    Part part = mapping.as("part", PART).orElse(Part.IGNORED);
    mapping.finish();
    return each.flatMap(e -> pays.map(p -> new Remedy.Linear(e, p, part)));
  }

  private Remedy proRata(MappingReader mapping) {
    Fraction times = mapping.as("times", FACTOR).orElse(Fraction.ONE);
    Of of = mapping.as("of", OF).orElse(Of.ALL);
    mapping.finish();
    return new Remedy.ProRata(times, of);
  }

  private Optional<Remedy> fixed(MappingReader mapping) {
    Optional<Payment> pays = PaymentReader.among(mapping, "a fixed remedy", scope);
    mapping.finish();
    return pays.map(Remedy.Fixed::new);
  }

  private ScalarKind<Quantity> quantities() {
    return Quantities.of(unit, scope.businessHours());
  }

  private Optional<Quantity> step(NodeReader value) {
    ScalarKind<Quantity> kind = quantities();
    return value.as(
        ScalarKind.of(
            kind.allowed() + ", above 0",
            t -> kind.read().apply(t).filter(q -> q.value().isPositive())));
  }
}
