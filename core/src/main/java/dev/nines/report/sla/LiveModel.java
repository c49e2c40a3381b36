package dev.nines.report.sla;

import dev.nines.credit.PaidBase;
import dev.nines.downtime.Outage;
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
  private final Map<Integer, Optional<PaidBase>> bases = new HashMap<>();

  LiveModel(List<Subject> subjects, SlaSheets.SheetMaker maker) {
    this.subjects = List.copyOf(subjects);
    this.view = maker.view();
    this.maker = maker;
    this.names = new LiveNames(subjects);
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

  /** Returns the fees of a subject whose credit follows by formula; absent for others. */
  Optional<PaidBase> base(Subject subject) {
    return bases.computeIfAbsent(subject.number(), number -> find(subject));
  }

  private Optional<PaidBase> find(Subject subject) {
    boolean live = LiveScope.whyNoCredit(subject.result()).isEmpty();
    return subject
        .result()
        .promise()
        .credit()
        .filter(credit -> live)
        .map(credit -> PaidBase.of(credit, subject.result(), view.result().facts()));
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

  /** Returns the named cells of all verdicts, those of one promise once. */
  List<LiveTerms.Item> terms() {
    Map<String, LiveTerms.Item> items = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      if (hasFigure(subject)) {
        List<LiveTerms.Item> own = new LiveTerms(subject, names).items(base(subject));
        own.forEach(item -> items.putIfAbsent(item.cell().live().name(), item));
      }
    }
    return new ArrayList<>(items.values());
  }

  private static int rowsOf(Subject subject) {
    return subject.result().members().stream().mapToInt(m -> m.ledger().tiles().size()).sum();
  }
}
