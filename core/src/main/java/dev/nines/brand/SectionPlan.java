package dev.nines.brand;

import java.util.List;

/**
 * Which sections a document has and in what order.
 *
 * @param order the ids of the sections that come first after the opening facts, in this order
 * @param without the ids of the sections that are left out
 * @param own the sections that the sender writes
 */
public record SectionPlan(List<String> order, List<String> without, List<OwnSection> own) {

  /** All sections as they are. */
  public static final SectionPlan STANDARD = new SectionPlan(List.of(), List.of(), List.of());

  public SectionPlan {
    order = List.copyOf(order);
    without = List.copyOf(without);
    own = List.copyOf(own);
  }
}
