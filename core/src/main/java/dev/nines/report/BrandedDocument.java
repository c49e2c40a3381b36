package dev.nines.report;

import dev.nines.brand.Brand;
import dev.nines.brand.OwnSection;
import dev.nines.brand.SectionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a document what its sender's documents have in common. */
public final class BrandedDocument {

  private static final String PROBLEMS = "problems";

  private final SectionPlan plan;
  private final String kind;

  private BrandedDocument(SectionPlan plan, String kind) {
    this.plan = plan;
    this.kind = kind;
  }

  /**
   * Returns a document with the name, look, foot and sections of a brand.
   *
   * <p>The opening facts stay first. Then come the sections that the brand names, in its order, and
   * after them all others in theirs; a section that a document has once for each promise counts as
   * one. The legal text is last.
   *
   * @param kind the kind of document, as brand files call it: {@code postmortem}, {@code sla},
   *     {@code letter}, {@code metrics} or {@code fleet}
   */
  public static Document of(Document document, Brand brand, String kind) {
    if (brand.equals(Brand.STANDARD)) {
      return document;
    }
    List<Section> sections =
        new BrandedDocument(brand.sections(), kind).arranged(document.sections());
    if (!brand.legal().isEmpty()) {
      String heading = Wording.of(document.language()).text("brand.legal");
      sections.add(Section.hanging("legal", heading, new Block.Prose(brand.legal())));
    }
    String name = brand.name();
    Document.Head head = name.isEmpty() ? document.head() : document.head().from(name);
    return new Document(
        head,
        sections,
        document.footer().with(brand.footer()),
        document.sheets(),
        document.language(),
        brand.look());
  }

  private List<Section> arranged(List<Section> all) {
    List<Section> left = new ArrayList<>(all);
    left.removeIf(s -> !isOpening(s) && plan.without().stream().anyMatch(id -> is(s, id)));
    plan.own().stream().filter(own -> own.isIn(kind)).forEach(own -> place(own, left));
    List<Section> arranged = new ArrayList<>();
    left.stream().filter(BrandedDocument::isOpening).forEach(arranged::add);
    for (String id : plan.order()) {
      left.stream().filter(s -> !isOpening(s) && is(s, id)).forEach(arranged::add);
    }
    left.stream().filter(section -> !arranged.contains(section)).forEach(arranged::add);
    return arranged;
  }

  private static boolean isOpening(Section section) {
    return section.layout() == Section.Layout.OPENING;
  }

  // "credit-2" is the second one of "credit"
  private static boolean is(Section section, String id) {
    String own = section.id();
    return own.equals(id)
        || own.startsWith(id + "-") && own.substring(id.length() + 1).matches("\\d+");
  }

  private static void place(OwnSection own, List<Section> sections) {
    Section section =
        Section.hanging(own.id(), own.heading(), new Block.Prose(own.markdown(), own.pictures()));
    Optional<String> after = own.after();
    int at = sections.size();
    for (int i = sections.size() - 1; i >= 0; i--) {
      if (after.isPresent() && is(sections.get(i), after.get())) {
        sections.add(i + 1, section);
        return;
      }
      if (sections.get(i).id().equals(PROBLEMS)) {
        at = i;
      }
    }
    sections.add(at, section);
  }
}
