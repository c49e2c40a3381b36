package dev.nines.source.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.problem.ProblemLog;
import dev.nines.source.Keeping;
import dev.nines.source.SourceInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file says the same wherever a block, a part or a piece of a stream ends in it. */
class LineBlocksTest {

  private static final int SEEDS = 4;

  @TempDir private Path folder;

  private static byte[] file(int seed) {
    byte[] rows = new RandomProbes(seed, seed % 3 == 0).file(40);
    // a row that is longer than the room before a block
    String damaged = "\n" + "x".repeat(ReadAhead.ROOM + seed) + "\n";
    byte[] more = damaged.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(rows, rows.length + more.length);
    System.arraycopy(more, 0, all, rows.length, more.length);
    return all;
  }

  private static ProbeFile open(byte[] bytes) throws IOException {
    return ProbeFile.open(SourceInput.of("p.csv", bytes), ProblemLog.empty()).orElseThrow();
  }

  // what can be told of parts, in their order
  private static List<Object> said(List<Part> parts) {
    ProbeRuns runs = ProbeRuns.none();
    ProblemTally problems = new ProblemTally();
    SpacedNames spaced = new SpacedNames();
    long lines = 0;
    for (Part part : parts) {
      runs = runs.merge(part.runs());
      problems.addPart(part.problems(), lines);
      spaced.addPart(part.spaced(), lines);
      lines += part.lines();
    }
    // the rows of a series behind a row out of order are read again, sorted
    return List.of(
        runs.disordered().isEmpty() ? runs.rows() : 0,
        runs.disordered(),
        runs.firstLines(),
        runs.series("p.csv", Keeping.usual()),
        problems.problems(),
        spaced.firstLines(),
        lines);
  }

  private static Part inOne(ProbeFile file, byte[] bytes) throws IOException {
    return part(file, bytes, bytes.length);
  }

  private static SeriesTable table() {
    return new SeriesTable(name -> new SeriesRuns(Long.MAX_VALUE));
  }

  // in blocks of a size, which are filled a few bytes at a time
  private static Part part(ProbeFile file, byte[] bytes, int size) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes).position(file.head().length());
    Random random = new Random(size);
    LineBlocks.Filler filler =
        (b, from, length) -> {
          int count = Math.min(Math.min(length, left.remaining()), 1 + random.nextInt(size));
          left.get(b, from, count);
          return count;
        };
    SeriesTable table = table();
    ProblemTally problems = new ProblemTally();
    LineScanner scanner = new LineScanner(file.columns(), table, problems);
    new LineBlocks(scanner, size).read(filler, left.remaining());
    return part(file, scanner, problems);
  }

  private static Part stream(ProbeFile file, byte[] bytes, int size) throws IOException {
    int from = file.head().length();
    ProblemTally problems = new ProblemTally();
    LineScanner scanner = new LineScanner(file.columns(), table(), problems);
    try (ReadAhead ahead =
        new ReadAhead(new ByteArrayInputStream(bytes, from, bytes.length - from), size)) {
      new LineBlocks(scanner, 1 + size / 2).read(ahead);
    }
    return part(file, scanner, problems);
  }

  private static Part part(ProbeFile file, LineScanner scanner, ProblemTally problems) {
    int from = file.head().length();
    return new Part(
        from, scanner.lines(), scanner.runs(from), problems, scanner.spaced(), Set.of());
  }

  private interface Reading {
    Part read(ProbeFile file, byte[] bytes, int size) throws IOException;
  }

  private static void requireAsInOne(Reading reading) throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      byte[] bytes = file(seed);
      ProbeFile file = open(bytes);
      List<Object> whole = said(List.of(inOne(file, bytes)));
      for (int size = 1; size < 200; size++) {
        assertThat(said(List.of(reading.read(file, bytes, size))))
            .as("seed %s, blocks of %s", seed, size)
            .isEqualTo(whole);
      }
    }
  }

  @Test
  void read_blocksOfAnySize() throws IOException {
    requireAsInOne(LineBlocksTest::part);
  }

  @Test
  void read_streamsInBlocksOfAnySize() throws IOException {
    requireAsInOne(LineBlocksTest::stream);
  }

  @Test
  void read_partsThatBeginAnywhere() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      byte[] bytes = file(seed);
      ProbeFile file = open(bytes);
      List<Object> whole = said(List.of(inOne(file, bytes)));
      Path path = Files.write(folder.resolve(seed + ".csv"), bytes);
      SourceInput onDisk = SourceInput.ofFile("p.csv", path).value().orElseThrow();
      ProbeFile parted = ProbeFile.open(onDisk, ProblemLog.empty()).orElseThrow();
      // the first cut is looked for at every byte
      for (int least = 1; least < bytes.length; least += 1 + least / 100) {
        FileParts.Splitting splitting = new FileParts.Splitting(40, least);
        assertThat(said(parted.read(splitting, name -> new SeriesRuns(Long.MAX_VALUE))))
            .as("seed %s, parts of %s", seed, least)
            .isEqualTo(whole);
      }
    }
  }
}
