package dev.nines.cli;

import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.correction.Correction;
import dev.nines.model.correction.Corrector;
import dev.nines.problem.ProblemLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Applies a file of corrections, as far as the reader of the document may see it. */
record CorrectedFacts(InputFiles files, ProblemLog log, Audience audience) {

  /**
   * Returns the facts as corrected; as they are without a file, nothing where it cannot be.
   *
   * @param applied is told which corrections there are
   */
  Optional<Facts> of(Facts facts, Optional<DataSource> source, Consumer<List<Correction>> applied) {
    return source.isEmpty() ? Optional.of(facts) : of(facts, source.get(), applied);
  }

  private Optional<Facts> of(Facts facts, DataSource source, Consumer<List<Correction>> applied) {
    Optional<List<Correction>> corrections =
        log.take(files.corrections(source, ReadersIds.of(audience, facts)));
    corrections.ifPresent(applied);
    return corrections
        .flatMap(list -> log.take(Corrector.apply(facts, list)))
        .flatMap(changed -> log.take(files.correctionsFile(source)).map(changed::from));
  }
}
