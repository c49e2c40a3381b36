package dev.nines.source.csv;

import dev.nines.model.Charge;
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

/** Reads what was charged: CSV with the columns {@code month,service,amount}. */
public final class ChargesReader implements SourceReader {

  private static final CsvTable TABLE = CsvTable.of("month", "service", "amount");

  /** Makes a reader; it keeps nothing between two files. */
  public ChargesReader() {}

  @Override
  public String kind() {
    return "charges";
  }

  @Override
  public String title() {
    return "Charges, CSV";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return TABLE.sureness(peek);
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    List<Charge> rows = TABLE.read(input, log, row -> charge(row, input, log));
    return log.with(Facts.ofMoney(rows, List.of()));
  }

  private static Optional<Charge> charge(CsvRow row, SourceInput input, ProblemLog log) {
    String service = input.service().orElse(row.cells().get(1));
    return TABLE
        .cell(row, "month", ScalarKind.MONTH, log)
        .flatMap(
            month ->
                TABLE
                    .cell(row, "amount", ScalarKind.DECIMAL, log)
                    .map(amount -> new Charge(month, service, amount, row.provenance())));
  }
}
