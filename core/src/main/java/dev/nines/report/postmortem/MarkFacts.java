package dev.nines.report.postmortem;

import dev.nines.model.RecordedTime;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Fact;
import dev.nines.report.Value;
import dev.nines.response.IncidentTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks side by side: the local time on top, UTC and the distance from the start below. */
final class MarkFacts {

  private static final int IN_A_ROW = 4;

  private final Scene scene;
  private final Words words;

  MarkFacts(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  /** Returns one row, or two where mitigation is stated as well. */
  List<Block> rows() {
    IncidentTimes times = scene.times();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("started", times.start(), false));
    facts.add(fact("detected", times.detected(), true));
    facts.add(fact("acknowledged", times.acknowledged(), true));
    if (times.mitigated().isPresent()) {
      facts.add(fact("mitigated", times.mitigated(), true));
    }
    facts.add(fact("resolved", times.resolved(), true));
    List<Block> rows = new ArrayList<>();
    for (int from = 0; from < facts.size(); from += IN_A_ROW) {
      rows.add(new Block.Facts(facts.subList(from, Math.min(facts.size(), from + IN_A_ROW))));
    }
    return rows;
  }

  private Fact fact(String key, Optional<RecordedTime> time, boolean distance) {
    Cell figure =
        time.map(t -> Cell.of(scene.format().time(t.at()), new Value.Moment(t.at())))
            .orElseGet(scene::absent);
    List<String> notes = time.map(t -> notes(t.at(), distance)).orElse(List.of());
    return Fact.of(words.text(key), Fact.Size.LARGE, figure, notes, 12 / IN_A_ROW);
  }

  private List<String> notes(Instant at, boolean distance) {
    List<String> notes = new ArrayList<>();
    if (scene.clock().severalDays()) {
      notes.add(scene.format().weekdayBrief(scene.format().day(at)));
    }
    List<String> line = new ArrayList<>();
    if (!scene.format().isUtc()) {
      line.add(scene.clock().utcWithZone(at));
    }
    if (distance) {
      scene.times().sinceStart(at).map(this::distance).ifPresent(line::add);
    }
    if (!line.isEmpty()) {
      notes.add(words.comma(line));
    }
    return notes;
  }

  private String distance(Duration since) {
    if (since.isZero()) {
      return words.text("at-start");
    }
    return since.isNegative()
        ? words.text("before", scene.format().length(since.negated()))
        : words.text("after", scene.format().length(since));
  }
}
