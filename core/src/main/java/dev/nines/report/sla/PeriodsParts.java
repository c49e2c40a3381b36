package dev.nines.report.sla;

import dev.nines.report.Block;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.uptime.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a report of a quarter or year has beside that of a month. */
final class PeriodsParts {

  /** Lines that have a table and pictures of their own. */
  private static final int MOST = 8;

  // 31 days, one with an hour more
  private static final Duration MONTH = Duration.ofHours(31 * 24 + 1);

  private final List<PeriodLine> lines;
  private final List<Subject> subjects;
  private final SlaView view;

  PeriodsParts(List<Subject> subjects, SlaView view) {
    this.subjects = List.copyOf(subjects);
    this.view = view;
    this.lines = PeriodLine.of(view, subjects);
  }

  /** Returns whether the report is of so many periods that it needs them. */
  boolean areNeeded() {
    return !lines.isEmpty();
  }

  /** Returns how the allowance of one period was used up, where it is longer than a month. */
  static List<Section> ofLongPeriod(Subject subject) {
    boolean isLong = subject.result().period().length().compareTo(MONTH) > 0;
    PeriodLine line = new PeriodLine(subject.name(), List.of(subject));
    return isLong ? new BurnDownSection(line, 1).section().stream().toList() : List.of();
  }

  Section opening() {
    return new PeriodsOpening(lines, view).section();
  }

  /** Returns table, trend and burn-down of each line. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, lines.size()); i++) {
      PeriodLine line = lines.get(i);
      sections.add(new PeriodsSection(line, i + 1).section());
      new TrendSection(line, i + 1).section().ifPresent(sections::add);
      new BurnDownSection(line, i + 1).section().ifPresent(sections::add);
    }
    if (lines.size() > MOST) {
      String more = view.format().count("periods.more", lines.size() - MOST);
      sections.add(
          Section.full(
              "periods-more",
              view.format().text("periods"),
              "",
              new Block.Sentence(more, Tone.NORMAL)));
    }
    return sections;
  }

  /**
   * Returns the subjects whose steps are shown: all but those that missed nothing and owe nothing.
   */
  List<Subject> shown() {
    return subjects.stream().filter(PeriodsParts::isShown).toList();
  }

  private static boolean isShown(Subject subject) {
    return subject.result().verdict() == Verdict.MISSED
        || subject.result().credit().isAnythingOwed();
  }

  /**
   * Returns the sentence that says where the steps of the others are; none where there are none.
   */
  List<Section> elsewhere() {
    int others = subjects.size() - shown().size();
    if (others == 0) {
      return List.of();
    }
    String sentence = view.format().count("periods.elsewhere", others);
    return List.of(
        Section.full(
            "credit-elsewhere",
            view.format().text("periods.others"),
            "",
            new Block.Sentence(sentence, Tone.NORMAL)));
  }
}
