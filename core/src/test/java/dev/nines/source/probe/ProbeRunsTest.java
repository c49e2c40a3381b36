package dev.nines.source.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nines.contract.Observe.StaleAfter;
import dev.nines.model.StateSeries;
import dev.nines.source.Keeping;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProbeRunsTest {

  private static final Instant BEGIN = Instant.parse("2025-07-01T00:00:00Z");

  private record Row(String service, Instant at, String status) {}

  private static List<Row> rows(Random random, int ticks) {
    List<Row> rows = new ArrayList<>();
    boolean[] down = new boolean[3];
    Instant at = BEGIN;
    for (int tick = 0; tick < ticks; tick++) {
      at = at.plusSeconds(random.nextInt(200) == 0 ? 900 : 30);
      for (int service = 0; service < down.length; service++) {
        down[service] ^= random.nextInt(40) == 0;
        Instant late = at.plusMillis(random.nextInt(9000));
        rows.add(new Row("s" + service, late, down[service] ? "down" : "up"));
      }
    }
    return rows;
  }

  private static ProbeRuns runs(List<Row> rows) {
    ProbeCollector collector = new ProbeCollector();
    rows.forEach(row -> collector.add(row.service(), "", row.at(), row.status()));
    return collector.runs();
  }

  // parts of the rows, each in order of time as a file is
  private static List<ProbeRuns> parts(List<Row> rows, Random random) {
    List<ProbeRuns> parts = new ArrayList<>();
    int from = 0;
    while (from < rows.size()) {
      int to = Math.min(rows.size(), from + 1 + random.nextInt(rows.size() / 3));
      parts.add(runs(rows.subList(from, to)));
      from = to;
    }
    return parts;
  }

  private static ProbeRuns merged(List<ProbeRuns> parts, Random random) {
    List<ProbeRuns> left = new ArrayList<>(parts);
    while (left.size() > 1) {
      ProbeRuns a = left.remove(random.nextInt(left.size()));
      ProbeRuns b = left.remove(random.nextInt(left.size()));
      left.add(random.nextInt(left.size() + 1), a.merge(b));
    }
    return left.get(0);
  }

  private static List<StateSeries> series(ProbeRuns runs) {
    return runs.series("t", Keeping.usual());
  }

  @Test
  void merge_anySplitInAnyOrderIsTheWhole() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<Row> rows = rows(random, 50 + random.nextInt(600));
      ProbeRuns whole = runs(rows);
      List<ProbeRuns> parts = parts(rows, random);
      Collections.shuffle(parts, random);
      ProbeRuns merged = merged(parts, random);

      assertThat(merged.rows()).isEqualTo(rows.size());
      assertThat(merged.disordered()).isEmpty();
      assertThat(series(merged)).as("seed %s", seed).isEqualTo(series(whole));
    }
  }

  @Test
  void merge_downtimeAsOfEveryRowByItself() {
    Random random = new Random(7);
    List<Row> rows = rows(random, 2000);
    long expected = 0;
    for (int i = 0; i + 3 < rows.size(); i++) {
      boolean isDown = rows.get(i).status().equals("down");
      Instant next = rows.get(i + 3).at();
      expected += isDown ? next.toEpochMilli() - rows.get(i).at().toEpochMilli() : 0;
    }
    long downtime = 0;
    for (StateSeries one : series(merged(parts(rows, random), random))) {
      for (int i = 0; i + 1 < one.samples().size(); i++) {
        boolean isDown = one.samples().get(i).word().equals("down");
        Instant next = one.samples().get(i + 1).at();
        downtime += isDown ? next.toEpochMilli() - one.samples().get(i).at().toEpochMilli() : 0;
      }
    }
    assertThat(downtime).isEqualTo(expected);
  }

  @Test
  void merge_rowsInAnyOrderOneByOne() {
    Random random = new Random(3);
    List<Row> rows = rows(random, 150);
    List<ProbeRuns> single = new ArrayList<>();
    rows.forEach(row -> single.add(runs(List.of(row))));
    Collections.shuffle(single, random);

    assertThat(series(merged(single, random))).isEqualTo(series(runs(rows)));
  }

  @Test
  void merge_noneIsNeutral() {
    ProbeRuns runs = runs(rows(new Random(1), 60));

    assertThat(series(runs.merge(ProbeRuns.none()))).isEqualTo(series(runs));
    assertThat(series(ProbeRuns.none().merge(runs))).isEqualTo(series(runs));
  }

  @Test
  void disordered_rowsOfOnePartAmongThoseOfAnother() {
    List<Row> rows = rows(new Random(1), 60);
    List<Row> even = new ArrayList<>();
    List<Row> odd = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      (i / 3 % 2 == 0 ? even : odd).add(rows.get(i));
    }

    ProbeRuns both = runs(even).merge(runs(odd));

    assertThat(both.disordered()).extracting(SeriesName::service).containsExactly("s0", "s1", "s2");
    assertThat(series(both)).isEmpty();
  }

  private static ProbeRuns sent(ProbeRuns runs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(runs);
      out.flush();
      return (ProbeRuns)
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void merge_partsThatWereSentAreTheWhole() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Row> rows = rows(random, 50 + random.nextInt(600));
      List<ProbeRuns> parts =
          new ArrayList<>(parts(rows, random).stream().map(ProbeRunsTest::sent).toList());
      Collections.shuffle(parts, random);

      ProbeRuns merged = sent(merged(parts, random));

      assertThat(merged.rows()).isEqualTo(rows.size());
      assertThat(series(merged)).as("seed %s", seed).isEqualTo(series(runs(rows)));
    }
  }

  @Test
  void bytes_evenRowsThatSayUpTakeFew() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 89_280; i++) {
      rows.add(new Row("svc-0001", BEGIN.plusSeconds(30L * i), "up"));
    }
    ProbeRuns runs = runs(rows);

    assertThat(runs.bytes()).hasSizeLessThan(100);
    assertThat(series(ProbeRuns.of(runs.bytes()))).isEqualTo(series(runs));
    assertThat(ProbeRuns.of(ProbeRuns.none().bytes()).names()).isEmpty();
  }

  @Test
  void of_otherBytesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ProbeRuns.of(new byte[] {99, 1}));
    assertThatIllegalArgumentException().isThrownBy(() -> ProbeRuns.of(new byte[0]));
  }

  @Test
  void disordered_rowsInNoOrderAtAllAreNotKept() {
    ProbeCollector collector = new ProbeCollector();
    for (int i = 0; i < 100_000; i++) {
      collector.add("a", "", BEGIN.minusSeconds(i), "up");
      collector.add("b", "", BEGIN.plusSeconds(i), "up");
    }
    ProbeRuns runs = collector.runs();

    assertThat(runs.disordered()).extracting(SeriesName::service).containsExactly("a");
    assertThat(runs.bytes()).hasSizeLessThan(1000);
    assertThat(series(runs)).extracting(StateSeries::rows).containsExactly(100_000L);
  }

  @Test
  void finer_aSeriesThatSpeedsUpIsCollectedOnceMore() {
    List<Row> rows = new ArrayList<>();
    Instant at = BEGIN;
    for (int i = 0; i < 400; i++) {
      at = at.plusSeconds(i < 150 ? 10 : 60);
      rows.add(new Row("a", at, "up"));
    }
    // each part takes its own first rows for the usual distance
    ProbeRuns merged = runs(rows.subList(0, 150)).merge(runs(rows.subList(150, 400)));

    assertThat(merged.finer(Keeping.usual())).contains(Duration.ofSeconds(50));
    ProbeCollector again =
        new ProbeCollector(
            Keeping.usual().and(List.of(new StaleAfter.Fixed(Duration.ofSeconds(50)))));
    rows.forEach(row -> again.add(row.service(), "", row.at(), row.status()));
    ProbeRuns runs = again.runs();
    assertThat(runs.finer(Keeping.usual())).isEmpty();
    assertThat(series(runs).get(0).rows()).isEqualTo(400);
    assertThat(runs(rows).finer(Keeping.usual())).isEmpty();
  }
}
