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
    return input
        .text()
        .then(
            text -> {
              ProblemLog log = ProblemLog.empty();
              return log.with(facts(TABLE.read(input, text, log, row -> credit(row, log))));
            });
  }

  private static Optional<EarlierCredit> credit(CsvRow row, ProblemLog log) {
    return TABLE
        .cell(row, "amount", ScalarKind.DECIMAL, log)
        .map(
            amount ->
                new EarlierCredit(
                    row.cells().get(0), row.cells().get(1), amount, row.provenance()));
  }

  private static Facts facts(List<EarlierCredit> credits) {
    return new Facts(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), credits, List.of());
  }
}
