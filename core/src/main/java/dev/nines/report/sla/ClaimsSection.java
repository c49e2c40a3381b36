package dev.nines.report.sla;

import dev.nines.credit.ClaimDate;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** By when the credits of several periods must be claimed: many dates in one table. */
final class ClaimsSection {

  /** So many dates have sections of their own, each with its ruler. */
  private static final int MOST_SECTIONS = 3;

  private final List<Subject> subjects;
  private final ReportFormat format;

  private record Claim(Subject subject, ClaimDate date) {}

  ClaimsSection(List<Subject> subjects, SlaView view) {
    this.subjects = List.copyOf(subjects);
    this.format = view.format();
  }

  /** Returns the sections; none where there is nothing to claim. */
  List<Section> sections() {
    List<Claim> claims = new ArrayList<>();
    subjects.forEach(s -> s.result().claims().forEach(date -> claims.add(new Claim(s, date))));
    if (claims.size() <= MOST_SECTIONS) {
      return subjects.stream().flatMap(s -> new ClaimSection(s).section().stream()).toList();
    }
    claims.sort(Comparator.comparing(claim -> claim.date().until()));
    Block table =
        new Block.Table(
            format.text("claim"), columns(), claims.stream().map(this::row).toList(), List.of());
    return List.of(Section.full("claim", format.text("claim"), note(claims), table));
  }

  // only where it is that of all
  private static String note(List<Claim> claims) {
    List<String> notes =
        claims.stream()
            .map(claim -> new ClaimSection(claim.subject()).note(claim.date()))
            .distinct()
            .toList();
    return notes.size() == 1 ? notes.get(0) : "";
  }

  private static String note(Claim claim) {
    String remark = new ClaimSection(claim.subject()).remark(claim.date());
    String step = claim.date().step();
    return step.isEmpty() ? remark : step + ". " + remark;
  }

  private List<Column> columns() {
    return List.of(
        Column.left("period", format.text("periods.period"), 22),
        Column.right("credit", format.text("periods.credit"), 14),
        Column.left("until", format.text("claim.label"), 44));
  }

  private Row row(Claim claim) {
    Subject subject = claim.subject();
    ClaimDate date = claim.date();
    Cell period = Cells.strong(subject.view().periodName());
    String until = subject.view().contractFormat().deadline(date.until());
    return Row.of(
        subject.mark().map(period::with).orElse(period),
        new SubjectFacts(subject).credit(),
        Cells.moment(until, date.until()).withNote(note(claim)));
  }
}
