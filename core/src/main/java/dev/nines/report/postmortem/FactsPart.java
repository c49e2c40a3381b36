package dev.nines.report.postmortem;

import dev.nines.model.ImpactWindow;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Fact;
import dev.nines.report.Section;
import dev.nines.report.Value;
import dev.nines.response.IncidentTimes;
import dev.nines.time.Interval;
import java.util.ArrayList;
import java.util.List;

/** The facts at a glance: how long, which services, what became of the promise, when. */
final class FactsPart {

  private final Scene scene;
  private final Words words;

  FactsPart(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    List<Fact> first = new ArrayList<>(List.of(impact(), services()));
    new PromiseFact(scene).fact().ifPresent(first::add);
    blocks.add(new Block.Facts(first));
    blocks.addAll(new MarkFacts(scene).rows());
    return Section.opening(blocks.toArray(Block[]::new));
  }

  private Fact impact() {
    IncidentTimes times = scene.times();
    boolean stated = times.start().isPresent();
    Cell figure =
        stated
            ? Cell.of(
                scene.format().length(times.impactLength()), new Value.Length(times.impactLength()))
            : scene.absent();
    return Fact.of(words.text("impact"), Fact.Size.SECOND, figure, impactNotes(), 4);
  }

  private List<String> impactNotes() {
    IncidentTimes times = scene.times();
    if (times.start().isEmpty()) {
      return List.of(words.text("impact.none"));
    }
    if (times.open()) {
      String start = scene.clock().withZone(times.start().get().at());
      return List.of(words.text("impact.open", start));
    }
    List<Interval> windows = times.impact().intervals();
    if (windows.size() <= 1) {
      return List.of(scene.clock().range(times.start().get().at(), times.end().orElseThrow().at()));
    }
    String count = scene.format().number(windows.size());
    String first = scene.clock().withZone(windows.get(0).from());
    String last = scene.clock().withZone(windows.get(windows.size() - 1).to());
    return List.of(words.text("impact.windows", count, first, last));
  }

  private Fact services() {
    List<String> names = scene.services().names();
    Cell figure = names.isEmpty() ? scene.absent() : Cell.of(scene.services().inWords(names));
    List<String> notes = new ArrayList<>(levels());
    notes.addAll(affected());
    scene.services().share().ifPresent(notes::add);
    String label = words.count("services", Math.max(1, names.size()));
    return Fact.of(label, Fact.Size.NORMAL, figure, notes, 4);
  }

  private List<String> levels() {
    List<String> levels =
        IncidentTimes.windows(scene.incident()).stream()
            .map(scene.services()::level)
            .distinct()
            .toList();
    return levels.isEmpty() ? List.of() : List.of(Words.capital(words.comma(levels)));
  }

  private List<String> affected() {
    return IncidentTimes.windows(scene.incident()).stream()
        .map(ImpactWindow::affected)
        .flatMap(share -> share.stream())
        .distinct()
        .map(share -> words.text("affected", scene.format().percent(share.times(100))))
        .toList();
  }
}
