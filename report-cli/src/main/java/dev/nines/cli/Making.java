package dev.nines.cli;

import dev.nines.problem.Problem;
import dev.nines.report.LeftOut;
import dev.nines.source.SourceInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a document is made, and made again of inputs whose words are replaced. */
interface Making {

  /** Makes it of the inputs as they are. */
  Outcome plain();

  /** Returns the files of contracts and other terms that {@link #plain} read. */
  Map<Path, SourceInput> terms();

  /**
   * Makes it again.
   *
   * @param files the inputs with their words replaced
   * @param before the problems of the first document, replaced as well
   * @param leftOut what the first document left out
   */
  Outcome again(RedactedFiles files, List<Problem> before, LeftOut leftOut);
}
