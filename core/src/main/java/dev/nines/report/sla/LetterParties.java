package dev.nines.report.sla;

import dev.nines.contract.Contract;
import dev.nines.report.Block;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import java.util.ArrayList;
import java.util.List;

/** Who owes whom by which paper and clause, and for which time. */
final class LetterParties {

  /** Clauses that are named; a contract with more is named as a whole. */
  private static final int MOST_CLAUSES = 6;

  private final List<Subject> subjects;
  private final ReportFormat format;
  private final Contract contract;
  private final SlaView view;
  private final int longest;
  private final List<Block.Definition> rows = new ArrayList<>();

  /**
   * Prepares to say who and by what.
   *
   * @param lines the most lines of the letter's lists; where there is room for few of them, long
   *     names and clauses are cut too
   */
  LetterParties(List<Subject> subjects, SlaView view, int lines) {
    this.longest = lines > 3 ? Integer.MAX_VALUE : lines > 0 ? 240 : 80;
    this.subjects = List.copyOf(subjects);
    this.view = view;
    this.format = view.format();
    this.contract = view.result().contract();
  }

  Section section() {
    add("letter.from", contract.provider());
    add("letter.to", contract.customer().shown());
    add("letter.contract", paper());
    add("letter.clause", clauses());
    add("letter.period", period());
    return Section.full("parties", format.text("letter.parties"), "", new Block.Definitions(rows));
  }

  private void add(String key, String text) {
    if (!text.isEmpty()) {
      rows.add(new Block.Definition(format.text(key), cut(text), ""));
    }
  }

  private String cut(String text) {
    boolean fits = text.codePointCount(0, text.length()) <= longest;
    return fits ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
  }

  private String paper() {
    return contract
        .paper()
        .map(
            paper ->
                paper
                    .date()
                    .map(
                        d ->
                            format.text(
                                "letter.paper.dated",
                                contract.id(),
                                paper.document(),
                                format.date(d)))
                    .orElseGet(() -> format.text("letter.paper", contract.id(), paper.document())))
        .orElse(contract.id());
  }

  private String clauses() {
    List<String> clauses =
        LetterAssembler.concerned(subjects).stream()
            .map(s -> s.view().promise().clause())
            .filter(clause -> !clause.isBlank())
            .distinct()
            .toList();
    return clauses.isEmpty() || clauses.size() > MOST_CLAUSES ? "" : format.list(clauses);
  }

  private String period() {
    String name = PeriodName.of(view.result().period(), contract.zone(), format);
    ReportFormat local = format.in(contract.zone());
    return format.text(
        "letter.period.says",
        name,
        local.moment(view.result().period().from()),
        local.moment(view.result().period().to()));
  }
}
