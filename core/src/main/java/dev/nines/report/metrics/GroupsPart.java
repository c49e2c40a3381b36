package dev.nines.report.metrics;

import dev.nines.metrics.GroupMetrics;
import dev.nines.metrics.Grouping;
import dev.nines.metrics.MeasuredSummary;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;

/** The figures of each group, a table for each measurement that has any. */
final class GroupsPart {

  private static final int MOST_ROWS = 50;

  private final View view;

  GroupsPart(View view) {
    this.view = view;
  }

  /** Returns the sections; none where no groups were asked for. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (view.result().input().by() == Grouping.NONE) {
      return sections;
    }
    for (int i = 0; i < view.result().input().measurements().size(); i++) {
      List<SummaryTable.Keyed> rows = rows(i);
      if (!rows.isEmpty()) {
        sections.add(section(i, rows));
      }
    }
    return sections;
  }

  private List<SummaryTable.Keyed> rows(int measurement) {
    List<SummaryTable.Keyed> rows = new ArrayList<>();
    for (GroupMetrics group : view.result().groups()) {
      MeasuredSummary summary = group.measurements().get(measurement);
      if (summary.summary().isPresent() || !summary.measured().open().isEmpty()) {
        String name = view.group(group.key());
        rows.add(new SummaryTable.Keyed(Cell.of(name).with(Tone.STRONG), summary));
      }
    }
    return rows;
  }

  private Section section(int index, List<SummaryTable.Keyed> rows) {
    String by = view.text("by." + view.result().input().by().word());
    String name = view.name(view.result().input().measurements().get(index));
    String heading = view.text("by", name, by);
    List<SummaryTable.Keyed> shown = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new SummaryTable(view).table(heading, View.capital(by), shown));
    if (shown.size() < rows.size()) {
      String left = view.format().number(rows.size() - shown.size());
      blocks.add(new Block.Sentence(view.text("by.more", left), Tone.QUIET));
    }
    return Section.full("by-" + index, heading, note(index), blocks.toArray(Block[]::new));
  }

  private String note(int index) {
    String marks = view.marks(view.result().input().measurements().get(index));
    return switch (view.result().input().by()) {
      case SERVICE, CAUSE -> view.text("by.note.several", marks);
      case SEVERITY -> marks;
      default -> view.text("by.note", marks);
    };
  }
}
