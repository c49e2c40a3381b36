package dev.nines.report.postmortem;

import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.Fact;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A document as lines of text, with everything that its renderers get. */
final class Dump {

  private final List<String> lines = new ArrayList<>();

  static String of(Document document) {
    Dump dump = new Dump();
    dump.document(document);
    return String.join("\n", dump.lines) + "\n";
  }

  private void document(Document document) {
    Document.Head head = document.head();
    lines.add(head.provider() + " | " + head.kind());
    lines.add("# " + head.title());
    lines.add(cells(head.status()));
    lines.add("running: " + head.running());
    document.sections().forEach(this::section);
    lines.add("");
    lines.add("footer: " + document.footer().inputs());
    lines.add("footer: " + document.footer().rules());
    document.sheets().forEach(this::sheet);
  }

  private void section(Section section) {
    lines.add("");
    lines.add(
        "## "
            + section.id()
            + " "
            + section.layout()
            + (section.heading().isEmpty() ? "" : " | " + section.heading())
            + (section.note().isEmpty() ? "" : " | " + section.note()));
    section.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Facts facts) {
      facts.facts().forEach(this::fact);
    } else if (block instanceof Block.Table table) {
      lines.add("table " + columns(table.columns()));
      table.rows().forEach(this::row);
    } else if (block instanceof Block.Prose prose) {
      lines.add("prose " + prose.markdown().replace("\n", "\\n"));
    } else if (block instanceof Block.Sentence sentence) {
      lines.add("sentence " + sentence.text() + tone(sentence.tone()));
    } else if (block instanceof Block.Entries entries) {
      entries.entries().forEach(this::entry);
    } else if (block instanceof Block.Findings findings) {
      findings.findings().forEach(this::finding);
    } else if (block instanceof Chart.Timeline chart) {
      chart(chart);
    } else {
      throw new IllegalArgumentException("a block of " + block.getClass());
    }
  }

  private void fact(Fact fact) {
    String notes = fact.notes().isEmpty() ? "" : " | " + String.join(" | ", fact.notes());
    lines.add(
        "fact "
            + fact.span()
            + " "
            + fact.size()
            + " "
            + fact.label()
            + ": "
            + cell(fact.figure())
            + notes);
  }

  private void entry(Block.Entry entry) {
    String remark = entry.remark().map(cell -> " | " + cell(cell)).orElse("");
    lines.add("entry " + entry.title() + " | " + entry.when() + remark);
    lines.add("  " + entry.text().replace("\n", "\\n"));
  }

  private void finding(Block.Finding finding) {
    lines.add(
        finding.icon()
            + " "
            + finding.number()
            + " "
            + finding.text()
            + " | "
            + cell(finding.place()));
  }

  private void chart(Chart.Timeline chart) {
    lines.add("chart " + chart.axis() + " " + chart.zone() + " " + chart.zoneName());
    lines.add("  alternative: " + chart.alternative());
    chart.events().forEach(e -> lines.add("  event " + e.at() + " " + e.time() + " " + e.text()));
    for (Chart.Phase phase : chart.phases()) {
      lines.add(
          "  phase "
              + phase.step()
              + " "
              + phase.name()
              + " | "
              + phase.meaning()
              + " | "
              + phase.length()
              + phase.span().map(span -> " | " + span).orElse("")
              + (phase.open() ? " open" : ""));
    }
    for (Chart.Impact impact : chart.impact()) {
      lines.add(
          "  impact "
              + impact.state()
              + " "
              + impact.span()
              + " | "
              + impact.label()
              + (impact.open() ? " open" : ""));
    }
  }

  private void sheet(Sheet sheet) {
    lines.add("");
    lines.add("sheet " + sheet.name() + " | " + sheet.title() + " | " + sheet.zone());
    lines.add(columns(sheet.columns()));
    sheet.rows().forEach(this::row);
  }

  private void row(Row row) {
    lines.add("  " + cells(row.cells()));
  }

  private static String columns(List<Column> columns) {
    return columns.stream().map(Column::heading).collect(Collectors.joining(" | "));
  }

  private static String cells(List<Cell> cells) {
    return cells.stream().map(Dump::cell).collect(Collectors.joining(" | "));
  }

  private static String cell(Cell cell) {
    return cell.mark().map(mark -> "(" + mark + ") ").orElse("")
        + cell.text()
        + tone(cell.tone())
        + (cell.value() instanceof Value.Words ? "" : " = " + value(cell.value()))
        + (cell.note().isEmpty() ? "" : " // " + cell.note());
  }

  private static String value(Value value) {
    String text = value.toString();
    return text.substring(text.indexOf('=') + 1, text.length() - 1);
  }

  private static String tone(Tone tone) {
    return tone == Tone.NORMAL ? "" : " [" + tone + "]";
  }
}
