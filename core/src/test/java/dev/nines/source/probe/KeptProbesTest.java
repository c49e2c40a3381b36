package dev.nines.source.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Observe.StaleAfter;
import dev.nines.model.Facts;
import dev.nines.model.ObservedState;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.source.Keeping;
import dev.nines.source.SourceInput;
import dev.nines.source.quality.DataQuality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are left out are those that say nothing: all else is as where every row is kept. */
class KeptProbesTest {

  private static final ProbesReader ALL =
      new ProbesReader(Integer.MAX_VALUE, new FileParts.Splitting(1, 1));
  private static final ProbesReader KEPT = new ProbesReader(0, new FileParts.Splitting(4, 2000));
  private static final int TIMES = 60;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void read_randomFiles(boolean isPlain) throws IOException {
    int leftOut = 0;
    for (int seed = 0; seed < TIMES; seed++) {
      Path file = folder.resolve(isPlain + "-" + seed + ".csv");
      Files.write(file, new RandomProbes(seed, isPlain).file(800));
      SourceInput input = SourceInput.ofFile(file.getFileName().toString(), file).value().get();
      Keeping keeping = keeping(seed);
      Checked<Facts> all = ALL.read(input.keeping(keeping));
      Checked<Facts> kept = KEPT.read(input.keeping(keeping));

      assertThat(kept.problems())
          .as("problems of seed %s", seed)
          .containsExactlyInAnyOrderElementsOf(all.problems());
      requireSame(series(all), series(kept), keeping, seed);
      leftOut += samples(kept) * 2 < samples(all) ? 1 : 0;
    }
    // the short fixed length keeps many rows of a third of them
    assertThat(leftOut).isGreaterThan(TIMES / 2);
  }

  private static int samples(Checked<Facts> facts) {
    return series(facts).stream().mapToInt(s -> s.samples().size()).sum();
  }

  private static Keeping keeping(int seed) {
    return seed % 3 == 0
        ? Keeping.usual().and(List.of(new StaleAfter.Fixed(Duration.ofSeconds(20 + seed))))
        : Keeping.usual();
  }

  private static List<StateSeries> series(Checked<Facts> facts) {
    return facts.value().orElseThrow().series();
  }

  private static void requireSame(
      List<StateSeries> all, List<StateSeries> kept, Keeping keeping, int seed) {
    assertThat(kept).as("series of seed %s", seed).hasSameSizeAs(all);
    for (int i = 0; i < all.size(); i++) {
      String what = "series %s of seed %s".formatted(i, seed);
      requireSame(all.get(i), kept.get(i), keeping, what);
    }
    assertThat(DataQuality.of(Facts.ofMonitoring(kept, List.of(), List.of())))
        .as("quality of seed %s", seed)
        .isEqualTo(DataQuality.of(Facts.ofMonitoring(all, List.of(), List.of())));
  }

  private static void requireSame(StateSeries all, StateSeries kept, Keeping keeping, String what) {
    assertThat(kept.service()).as(what).isEqualTo(all.service());
    assertThat(kept.location()).as(what).isEqualTo(all.location());
    assertThat(kept.repeated()).as(what).isEqualTo(all.repeated());
    assertThat(kept.rows()).as(what).isEqualTo(all.rows());
    assertThat(kept.firstTimes(100)).as(what).isEqualTo(all.firstTimes(100));
    Optional<Duration> longest = keeping.longest(all.firstTimes(100));
    int row = 0;
    for (StateSample run : kept.samples()) {
      List<StateSample> rows = all.samples().subList(row, row + (int) run.rows());
      requireStandsFor(run, rows, longest, what + " row " + row);
      row += rows.size();
    }
  }

  private static void requireStandsFor(
      StateSample run, List<StateSample> rows, Optional<Duration> longest, String what) {
    StateSample first = rows.get(0);
    assertThat(run.at()).as(what).isEqualTo(first.at());
    assertThat(run.until()).as(what).isEqualTo(rows.get(rows.size() - 1).at());
    assertThat(run.provenance().location()).as(what).isEqualTo(first.provenance().location());
    assertThat(rows).as(what).allMatch(run::saysAs);
    if (run.state() != ObservedState.UP) {
      assertThat(run.provenance().text()).as(what).isEqualTo(first.provenance().text());
    }
    Duration widest = Duration.ZERO;
    for (int i = 1; i < rows.size(); i++) {
      Duration distance = Duration.between(rows.get(i - 1).at(), rows.get(i).at());
      widest = distance.compareTo(widest) > 0 ? distance : widest;
    }
    assertThat(run.widest()).as(what).isEqualTo(widest);
    Duration most = widest;
    assertThat(longest).as(what).matches(l -> l.isEmpty() || most.compareTo(l.get()) <= 0);
  }
}
