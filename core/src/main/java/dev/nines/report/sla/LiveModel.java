package dev.nines.report.sla;

import dev.nines.downtime.Outage;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the cells of a workbook are that formulas mean: names, rows of ledger and outages. */
final class LiveModel {

  private final List<Subject> subjects;
  private final SlaView view;
  private final SlaSheets.SheetMaker maker;
  private final LiveNames names;
  private final Map<Outage, Integer> outageRows = new IdentityHashMap<>();
  private final Map<Integer, Integer> firstRows = new LinkedHashMap<>();
  private final Map<Integer, Optional<LiveBase>> bases = new HashMap<>();
  private final LiveFees fees;
  private final Map<String, LiveTerms.Item> whole = new LinkedHashMap<>();
  private final Map<String, Value> figures = new HashMap<>();

  LiveModel(List<Subject> subjects, SlaSheets.SheetMaker maker) {
    this.subjects = List.copyOf(subjects);
    this.view = maker.view();
    this.maker = maker;
    this.names = new LiveNames(subjects);
    this.fees = new LiveFees(this.subjects, names);
    OutageRow.of(subjects).forEach(row -> outageRows.put(row.outage(), row.number() - 1));
    int row = 0;
    for (Subject subject : subjects) {
      firstRows.put(subject.number(), row);
      row += rowsOf(subject);
    }
  }

  List<Subject> subjects() {
    return subjects;
  }

  LiveNames names() {
    return names;
  }

  SlaSheets.SheetMaker maker() {
    return maker;
  }

  /** Returns the name of a sheet as formulas mean it. */
  String sheet(String id) {
    return maker.text("sheet." + id);
  }

  /** Returns whether the figure of a subject follows from its ledger by formula. */
  boolean hasFigure(Subject subject) {
    return LiveScope.whyNoFigure(subject.result()).isEmpty();
  }

  LiveFees fees() {
    return fees;
  }

  /** Takes a term of the whole contract, once by its name. */
  Formula term(LiveTerms.Item item) {
    String name = item.cell().live().name();
    whole.putIfAbsent(name, item);
    return new Formula.Named(name);
  }

  /** Takes a name under which the calculation gives a figure. */
  void gives(String name, Value value) {
    figures.put(name, value);
  }

  /** Returns what a figure of the calculation came to for the report. */
  Value valueOf(String name) {
    return figures.get(name);
  }

  /**
   * Returns a cell that follows from a figure of the calculation; the cell as it is where the
   * calculation does not give that figure.
   */
  Cell following(Subject subject, String what, Cell cell) {
    return following(names.figure(subject, what), cell);
  }

  /** Returns a cell that follows from the calculation under a name, if that gives it. */
  Cell following(String name, Cell cell) {
    return figures.containsKey(name) ? cell.with(new Formula.Named(name)) : cell;
  }

  /** Returns whether the calculation gives a figure. */
  boolean hasFigure(Subject subject, String what) {
    return figures.containsKey(names.figure(subject, what));
  }

  /** Returns the fees of a subject whose credit follows by formula; absent for others. */
  Optional<LiveBase> base(Subject subject) {
    return bases.computeIfAbsent(subject.number(), number -> find(subject));
  }

  private Optional<LiveBase> find(Subject subject) {
    boolean live = LiveScope.whyNoCredit(subject.result()).isEmpty();
    return subject
        .result()
        .promise()
        .credit()
        .filter(credit -> live)
        .map(credit -> LiveBase.of(subject, credit, fees));
  }

  /** Returns the number of the first row of a subject in the ledger, from 0. */
  int firstRow(Subject subject) {
    return firstRows.get(subject.number());
  }

  /** Returns the number of the last row of a subject in the ledger. */
  int lastRow(Subject subject) {
    return firstRow(subject) + rowsOf(subject) - 1;
  }

  /** Returns the number of the row of an outage, from 0. */
  int rowOf(Outage outage) {
    return outageRows.get(outage);
  }

  /**
   * Returns the named cells of fees, then those of all verdicts, those of one promise once, then
   * those of the contract as a whole.
   */
  List<LiveTerms.Item> terms() {
    Map<String, LiveTerms.Item> items = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      if (hasFigure(subject)) {
        List<LiveTerms.Item> own = new LiveTerms(subject, this).items(base(subject));
        own.forEach(item -> items.putIfAbsent(item.cell().live().name(), item));
      }
    }
    List<LiveTerms.Item> all = new ArrayList<>(fees.items());
    all.addAll(items.values());
    all.addAll(whole.values());
    return all;
  }

  private static int rowsOf(Subject subject) {
    return subject.result().members().stream().mapToInt(m -> m.ledger().tiles().size()).sum();
  }
}
