package dev.nines.report.sla;

import dev.nines.report.Block;
import dev.nines.report.Document;
import dev.nines.report.Report;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.uptime.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the letter of a credit: who owes whom how much, by which clause, until when it can be
 * claimed, how it was reckoned and where the evidence is. It is meant for one page.
 */
public final class LetterAssembler {

  /** The most lines of each list, for a letter with room for all; fewer where it is too long. */
  public static final int MOST_LINES = 14;

  private final SlaView view;
  private final ReportFormat format;
  private final List<Subject> subjects;
  private final int lines;

  private LetterAssembler(SlaView view, int lines) {
    this.view = view;
    this.format = view.format();
    this.subjects = Subject.of(view);
    this.lines = lines;
  }

  /**
   * Returns the letter with the data of the report.
   *
   * @param view what it is made of
   * @param lines the most lines of each list, 0 to {@value #MOST_LINES}; what has no line is summed
   *     up and said to stand in the report
   * @throws IllegalArgumentException if no promise has a period that ends in the stretch
   */
  public static Report assemble(SlaView view, int lines) {
    return new Report(new LetterAssembler(view, lines).document(), SlaData.of(view));
  }

  private Document document() {
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("no period ends in " + view.result().period());
    }
    SlaHead head = new SlaHead(view);
    List<Section> sections = new ArrayList<>();
    sections.add(new LetterFacts(subjects, view).section());
    sections.add(new LetterParties(subjects, view, lines).section());
    LetterLists lists = new LetterLists(subjects, view, lines);
    lists.promises().ifPresent(sections::add);
    lists.steps().ifPresent(sections::add);
    sections.add(evidence());
    return new Document(
        head.head("letter.title"),
        sections,
        head.letterFooter(),
        List.of(),
        format.words().locale());
  }

  private Section evidence() {
    List<Block> sentences = new ArrayList<>();
    sentences.add(sentence(format.text("letter.evidence.report"), Tone.NORMAL));
    sentences.add(sentence(format.text("letter.evidence.inside"), Tone.NORMAL));
    boolean unknown = subjects.stream().anyMatch(s -> new VerdictWords(s.view()).isUndecided());
    if (unknown) {
      sentences.add(sentence(format.text("letter.undecided"), Tone.CAUTION));
    }
    if (subjects.stream().anyMatch(s -> s.result().provisional())) {
      String asOf = format.moment(view.result().asOf());
      sentences.add(sentence(format.text("letter.provisional", asOf), Tone.CAUTION));
    }
    return Section.hanging(
        "evidence", format.text("letter.evidence"), sentences.toArray(Block[]::new));
  }

  private static Block sentence(String text, Tone tone) {
    return new Block.Sentence(text, tone);
  }

  /** Returns the subjects that a letter names: those that owe something or missed the target. */
  static List<Subject> concerned(List<Subject> subjects) {
    List<Subject> concerned =
        subjects.stream()
            .filter(
                s -> s.result().verdict() == Verdict.MISSED || s.result().credit().isAnythingOwed())
            .toList();
    return concerned.isEmpty() ? subjects : concerned;
  }
}
