package dev.nines.cli;

import dev.nines.time.PeriodExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The contract, the data and the period that a report is about. */
final class PeriodOptions {

  @Parameters(paramLabel = "CONTRACT", description = "The contract file.")
  private String contract;

  @Option(
      names = "--data",
      paramLabel = "SOURCE",
      required = true,
      description = {
        "A file with facts, or a pattern in quotes; may be repeated.",
        "KIND=FILE forces a reader (a wrong KIND lists them), KIND:SERVICE=FILE also says whose data"
            + " it is.",
        "jdbc:... is a database, asked with the SQL of --query."
      })
  private final List<String> data = new ArrayList<>();

  @Option(
      names = "--period",
      paramLabel = "P",
      required = true,
      converter = Converters.Period.class,
      description = {
        "2025-07, 2025-Q3, 2025, or FROM/TO as dates in the contract's zone or as instants, TO left"
            + " out."
      })
  private PeriodExpression period;

  @Mixin private DatabaseOptions database;
  @Mixin private CompareOptions compare;

  /** Returns the request for all promises, or one. */
  SlaRequest request(DataSources sources, Optional<String> promise, boolean ledger, View view) {
    return new SlaRequest(
        sources.file(contract),
        sources.with(database).ofAll(data),
        period,
        promise,
        ledger,
        view,
        compare.request(sources));
  }

  /** Returns all files that a request reads. */
  static List<DataSource> inputs(SlaRequest request) {
    return Stream.of(
            List.of(request.contract()),
            request.data(),
            request.compare().files(),
            request.view().brand().files(),
            request.view().edition().files())
        .flatMap(List::stream)
        .toList();
  }
}
