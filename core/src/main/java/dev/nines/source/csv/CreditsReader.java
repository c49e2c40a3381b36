package dev.nines.source.csv;

import dev.nines.model.EarlierCredit;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.tree.ScalarKind;
import java.util.List;
import java.util.Optional;

/** Reads credits given before: CSV with the columns {@code period,promise,amount}. */
public final class CreditsReader implements SourceReader {

  private static final CsvTable TABLE = CsvTable.of("period", "promise", "amount");

  /** Makes a reader; it keeps nothing between two files. */
  public CreditsReader() {}

  @Override
  public String kind() {
    return "credits";
  }

  @Override
  public String title() {
    return "Credits given before, CSV";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return TABLE.sureness(peek);
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    List<EarlierCredit> rows = TABLE.read(input, log, row -> credit(row, log));
    return log.with(Facts.ofMoney(List.of(), rows));
  }

  private static Optional<EarlierCredit> credit(CsvRow row, ProblemLog log) {
    return TABLE
        .cell(row, "amount", ScalarKind.DECIMAL, log)
        .map(
            amount ->
                new EarlierCredit(
                    row.cells().get(0), row.cells().get(1), amount, row.provenance()));
  }
}
