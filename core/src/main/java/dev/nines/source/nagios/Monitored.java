package dev.nines.source.nagios;

import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.StateSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A host or a service while its log is read. */
final class Monitored {

  /** The word for the state of everything while the program does not run. */
  static final String NOT_RUNNING = "NOT RUNNING";

  private final String name;
  private final List<StateSample> rows = new ArrayList<>();
  private Optional<StateSample> hard = Optional.empty();
  private Optional<StateSample> soft = Optional.empty();

  Monitored(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  String name() {
    return name;
  }

  /** Returns the rows, in the order added. */
  List<StateSample> rows() {
    return List.copyOf(rows);
  }

  /** Adds a row of the log. */
  void add(StateSample row) {
    rows.add(row);
    if (row.soft()) {
      soft = Optional.of(row);
    } else {
      hard = Optional.of(row);
      soft = Optional.empty();
    }
  }

  /** Adds that nothing is known from a line on. */
  void stop(LogLine line) {
    rows.add(new StateSample(line.at(), ObservedState.UNKNOWN, NOT_RUNNING, line.place()));
  }

  // the program keeps the states it had, a HARD one below a SOFT one too
  /** Adds that a state goes on from a line on. */
  void resume(LogLine line) {
    hard.ifPresent(row -> rows.add(from(line.at(), row, line.place())));
    soft.ifPresent(row -> rows.add(from(line.at(), row, line.place())));
  }

  private static StateSample from(Instant at, StateSample row, Provenance place) {
    return new StateSample(at, row.state(), row.word(), row.soft(), place);
  }
}
