package dev.nines.contract;

import dev.nines.money.Fraction;
import java.util.List;
import java.util.Objects;

/** How a figure becomes a payment. */
public sealed interface Remedy {

  /** The band the figure lies in pays; of several, the one that pays most; in a gap, nothing. */
  record Bands(List<Band> bands) implements Remedy {
    public Bands {
      bands = List.copyOf(bands);
    }
  }

  /** A band with the edges as the contract prints them. */
  record Band(Edges edges, Payment pays) {
    public Band {
      Objects.requireNonNull(edges, "edges");
      Objects.requireNonNull(pays, "pays");
    }
  }

  /**
   * A payment for each block of the figure.
   *
   * @param each the size of a block
   * @param pays what a block pays
   * @param part what a part of a block is
   * @param after how much comes before the first block
   * @param of whether blocks are counted of all or of the excess over what the target allows
   * @param atStart per cent paid at once, whatever the blocks
   */
  record Blocks(Quantity each, Payment pays, Part part, Quantity after, Of of, Fraction atStart)
      implements Remedy {}

  /** A payment for each step by which the target is missed. */
  record Linear(Quantity each, Payment pays, Part part) implements Remedy {}

  /** A multiple of the fee for the downtime. */
  record ProRata(Fraction times, Of of) implements Remedy {}

  /** The same whatever the figure. */
  record Fixed(Payment pays) implements Remedy {}

  /** What a part of a block or step is. */
  enum Part {
    /** Only full ones pay. */
    IGNORED,
    /** It pays like a full one: "or part thereof". */
    COUNTS,
    /** It pays its share. */
    PROPORTIONAL
  }

  /** What is counted. */
  enum Of {
    ALL,
    /** What goes beyond what the target allows. */
    EXCESS
  }
}
