package dev.nines.brand;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a sender's documents have in common.
 *
 * @param name the name of the sender, in place of the contract's; empty for none of its own
 * @param look how they look
 * @param footer a line at the foot of each page; empty for none
 * @param legal the legal text at the end, CommonMark; empty for none
 * @param sections which sections there are and in what order
 */
public record Brand(String name, Look look, String footer, String legal, SectionPlan sections) {

  /** What holds where nobody chose. */
  public static final Brand STANDARD = new Brand("", Look.STANDARD, "", "", SectionPlan.STANDARD);

  public Brand {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(footer, "footer");
    Objects.requireNonNull(legal, "legal");
    Objects.requireNonNull(sections, "sections");
  }

  /** Returns the same brand with further sections, after its own. */
  public Brand with(List<OwnSection> more) {
    List<OwnSection> own = new ArrayList<>(sections.own());
    own.addAll(more);
    SectionPlan plan = new SectionPlan(sections.order(), sections.without(), own);
    return new Brand(name, look, footer, legal, plan);
  }
}
