package dev.nines.cli;

import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import dev.nines.source.contract.TermChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that set a result beside another. */
final class CompareOptions {

  /** Where a term of the command line stands, for problems. */
  static final SourceLocation WHAT_IF = SourceLocation.ofFile("--what-if");

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "Corrections of the data, each with author, time and reason; their effect is shown.")
  private String corrections;

  @Option(
      names = "--against",
      paramLabel = "SOURCE",
      description =
          "The other party's data: show where the two disagree, in seconds and money; may be"
              + " repeated.")
  private final List<String> against = new ArrayList<>();

  @Option(
      names = "--what-if",
      paramLabel = "PATH=VALUE",
      description = {
        "Show figures and credits under another term, as qualify.unknown-time=down or, for one"
            + " promise, uptime:target=99.5; may be repeated, each by itself."
      })
  private final List<String> whatIf = new ArrayList<>();

  /**
   * Returns what was asked for.
   *
   * @throws UsageException if a term is written wrongly
   */
  CompareRequest request(DataSources sources) {
    return new CompareRequest(
        Optional.ofNullable(corrections).map(sources::file),
        sources.ofAll(against),
        whatIf.stream().map(CompareOptions::change).toList());
  }

  private static TermChange change(String text) {
    Checked<TermChange> change = TermChange.parse(text, WHAT_IF);
    return change.value().orElseThrow(() -> new UsageException(change.problems().get(0).message()));
  }
}
