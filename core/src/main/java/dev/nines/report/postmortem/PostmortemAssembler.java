package dev.nines.report.postmortem;

import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.Report;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the postmortem of one incident: facts at a glance, what happened to scale, the author's
 * sections, timeline, actions, updates, the effect on a contract's promises, problems and sources.
 *
 * <p>A document for customers holds nothing internal anywhere and says how much it leaves out. What
 * the source does not state stays absent: nothing is inferred.
 */
public final class PostmortemAssembler {

  private PostmortemAssembler() {}

  /** Returns the postmortem for people and for programs. */
  public static Report report(PostmortemInput input) {
    return new Report(assemble(input), PostmortemData.of(input.in(Wording.ENGLISH)));
  }

  /** Returns the document, in the order of DESIGN section 8. */
  public static Document assemble(PostmortemInput input) {
    return Visible.isWithheld(input) ? withheld(input) : document(new Scene(input));
  }

  private static Document document(Scene scene) {
    SourcesPart sources = new SourcesPart(scene);
    List<Section> sections = new ArrayList<>();
    sections.add(new FactsPart(scene).section());
    sections.add(new HappenedPart(scene).section());
    sections.addAll(new ProsePart(scene).sections());
    sections.add(new TimelinePart(scene).section());
    sections.add(new ActionsPart(scene).section());
    new UpdatesPart(scene).section().ifPresent(sections::add);
    sections.addAll(new EffectPart(scene).sections());
    sections.add(new ProblemsPart(scene).section());
    sources.section().ifPresent(sections::add);
    return new Document(
        new HeadPart(scene).head(),
        sections,
        sources.footer(),
        new PostmortemSheets(scene).sheets(),
        scene.input().words());
  }

  // an incident that is internal as a whole: not even its title is shown
  private static Document withheld(PostmortemInput input) {
    Words words = Scene.words(input);
    String said = words.text("withheld.text");
    Block why = new Block.Sentence(said, Tone.NORMAL);
    String title = words.text("withheld.title");
    Sheet sheet =
        new Sheet(
            words.text("sheet.summary"),
            title,
            List.of(Column.left("withheld", words.text("withheld.heading"), 80)),
            List.of(Row.of(Cell.of(said))),
            List.of(),
            input.zone());
    return new Document(
        new Document.Head("", words.text("kind"), title, List.of(), words.text("kind")),
        List.of(Section.full("withheld", words.text("withheld.heading"), "", why)),
        new Document.Footer(words.text("footer.none"), ""),
        List.of(sheet),
        input.words());
  }
}
