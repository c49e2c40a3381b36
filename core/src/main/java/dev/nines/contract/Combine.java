package dev.nines.contract;

import java.util.List;
import java.util.Objects;

/**
 * How the credits of several promises come together.
 *
 * @param root the tree; promises that it does not name are added
 * @param perIncident whether only credits that one incident caused compete
 */
public record Combine(Node root, boolean perIncident) {

  /** A node of the tree. */
  public sealed interface Node {

    /** The credit of one promise. */
    record Leaf(String promise) implements Node {}

    /** Several credits and what becomes of them. */
    record Group(How how, List<Node> members) implements Node {
      public Group {
        Objects.requireNonNull(how, "how");
        members = List.copyOf(members);
      }
    }
  }

  /** What becomes of several credits. */
  public enum How {
    ADD,
    HIGHEST,
    LOWEST,
    CUSTOMER_CHOICE
  }

  public Combine {
    Objects.requireNonNull(root, "root");
  }
}
