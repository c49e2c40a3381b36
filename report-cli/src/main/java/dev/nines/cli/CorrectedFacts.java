package dev.nines.cli;

import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.correction.Correction;
import dev.nines.model.correction.Corrector;
import dev.nines.problem.ProblemLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Applies a file of corrections.
 *
 * @param files reads it
 * @param log takes what is wrong with it
 * @param readers who will read what is made
 * @param applied is told of the corrections, as those readers may see them
 */
record CorrectedFacts(
    InputFiles files, ProblemLog log, Audience readers, Consumer<List<Correction>> applied) {

  /** Returns the facts as corrected; as they are without a file, nothing where it cannot be. */
  Optional<Facts> of(Facts facts, Optional<DataSource> source) {
    return source.isEmpty() ? Optional.of(facts) : of(facts, source.get());
  }

  private Optional<Facts> of(Facts facts, DataSource source) {
    Optional<List<Correction>> corrections =
        log.take(files.corrections(source, ReadersIds.of(readers, facts)));
    corrections.ifPresent(applied);
    return corrections
        .flatMap(list -> log.take(Corrector.apply(facts, list)))
        .flatMap(changed -> log.take(files.correctionsFile(source)).map(changed::from));
  }
}
