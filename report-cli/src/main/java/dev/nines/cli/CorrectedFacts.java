package dev.nines.cli;

import dev.nines.model.Facts;
import dev.nines.model.correction.Correction;
import dev.nines.model.correction.Corrector;
import dev.nines.problem.ProblemLog;
import java.util.List;
import java.util.Optional;

/** Applies a file of corrections; what was corrected by hand is said, with author and reason. */
record CorrectedFacts(InputFiles files, ProblemLog log) {

  /** Returns the facts as corrected; as they are without a file, nothing where it cannot be. */
  Optional<Facts> of(Facts facts, Optional<DataSource> source) {
    return source.isEmpty() ? Optional.of(facts) : of(facts, source.get());
  }

  private Optional<Facts> of(Facts facts, DataSource source) {
    Optional<List<Correction>> corrections = log.take(files.corrections(source));
    corrections.ifPresent(list -> list.forEach(c -> log.add(c.note())));
    return corrections
        .flatMap(list -> log.take(Corrector.apply(facts, list)))
        .flatMap(changed -> log.take(files.correctionsFile(source)).map(changed::from));
  }
}
