package dev.nines.report.sla;

import dev.nines.contract.Contract;
import dev.nines.model.InputFile;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.time.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the report was made of: files, what they were read as, what they cover, their hashes. */
final class SourcesSection {

  /** Digits of a hash on paper; the workbook has all 64. */
  private static final int SHORT = 12;

  /** Files that the foot of a page names. */
  private static final int MOST_IN_FOOT = 3;

  private final SlaView view;
  private final ReportFormat format;
  private final Contract contract;

  SourcesSection(SlaView view) {
    this.view = view;
    this.format = view.format();
    this.contract = view.result().contract();
  }

  Optional<Section> section() {
    if (files().isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(table());
    contract.paper().map(this::paper).ifPresent(blocks::add);
    return Optional.of(
        Section.full("sources", format.text("sources"), "", blocks.toArray(Block[]::new)));
  }

  /** Returns all files, the data first. */
  List<InputFile> files() {
    return Stream.concat(view.result().facts().inputs().stream(), view.terms().stream()).toList();
  }

  private Block table() {
    List<Row> rows = new ArrayList<>();
    view.result().facts().inputs().forEach(f -> rows.add(row(f, covers(f))));
    view.terms().forEach(file -> rows.add(row(file, validity())));
    return new Block.Table(
        format.text("sources"),
        List.of(
            Column.left("file", format.text("sources.file"), 22),
            Column.left("read-as", format.text("sources.read-as"), 22),
            Column.left("covers", format.text("sources.covers"), 24),
            Column.right("sha256", format.text("sources.hash"), 22)),
        rows,
        List.of());
  }

  private static Row row(InputFile file, String covers) {
    return Row.of(
        Cells.code(file.file()),
        Cell.of(file.readAs()),
        Cell.of(covers),
        Cells.code(file.sha256().substring(0, SHORT)));
  }

  // "5 Jul 2025, 4 records"
  private String covers(InputFile file) {
    String records = format.count("sources.records", file.records());
    return file.span()
        .map(span -> format.text("sources.span", dates(span), records))
        .orElse(records);
  }

  private String dates(Interval span) {
    String from = format.dateBrief(format.day(span.from()));
    // an end at midnight belongs to the day before
    String to = format.dateBrief(format.day(span.isEmpty() ? span.to() : span.to().minusNanos(1)));
    return from.equals(to) ? from : format.text("range.dates", from, to);
  }

  private String validity() {
    Optional<String> from = contract.validity().from().map(format::dateBrief);
    Optional<String> to = contract.validity().to().map(format::dateBrief);
    if (from.isPresent() && to.isPresent()) {
      return format.text("sources.from-to", from.get(), to.get());
    }
    return from.map(date -> format.text("sources.from", date))
        .or(() -> to.map(date -> format.text("sources.to", date)))
        .orElseGet(() -> format.text("sources.no-dates"));
  }

  private Block paper(Contract.Paper paper) {
    String text =
        paper
            .date()
            .map(date -> format.text("sources.paper.dated", paper.document(), format.date(date)))
            .orElseGet(() -> format.text("sources.paper", paper.document()));
    return new Block.Sentence(text, Tone.NORMAL);
  }

  /** Returns whether there are too many inputs for the foot to name. */
  boolean isListed() {
    return files().size() > MOST_IN_FOOT;
  }

  /** Returns the line of the foot that names the inputs. */
  String foot() {
    List<InputFile> files = files();
    if (files.isEmpty()) {
      return format.text("footer.nothing");
    }
    if (files.size() > MOST_IN_FOOT) {
      return format.text("footer.many", format.number(files.size()));
    }
    List<String> names = new ArrayList<>();
    for (InputFile file : files) {
      String key = names.isEmpty() ? "footer.first" : "footer.next";
      names.add(format.text(key, file.file(), file.sha256().substring(0, SHORT)));
    }
    return format.text("footer.inputs", format.list(names));
  }
}
