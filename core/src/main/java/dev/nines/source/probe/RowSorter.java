package dev.nines.source.probe;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Sorts rows outside memory: full buffers are sorted and go to temporary files, which are merged
 * and deleted. Few rows never leave memory. Holds state.
 */
final class RowSorter implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final int most;
  private final List<SpilledRow> rows = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  /** Starts without rows. */
  RowSorter() {
    this(50_000);
  }

  /**
   * Starts without rows.
   *
   * @param most how many rows stay in memory
   */
  RowSorter(int most) {
    this.most = most;
  }

  /**
   * Adds a row.
   *
   * @throws UncheckedIOException if the temporary folder is full or cannot be written
   */
  void add(SpilledRow row) {
    rows.add(row);
    if (rows.size() >= most) {
      spill();
    }
  }

  private void spill() {
    Collections.sort(rows);
    try {
      Path file = Files.createTempFile("nines-rows", ".tmp");
      files.add(file);
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
        for (SpilledRow row : rows) {
          row.write(out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows.clear();
  }

  /** Hands on all rows in order: series by series, by time, by line. */
  void forEach(Consumer<SpilledRow> user) throws IOException {
    Collections.sort(rows);
    if (files.isEmpty()) {
      rows.forEach(user);
      return;
    }
    List<Spilled> open = new ArrayList<>();
    try {
      for (Path file : files) {
        open.add(new Spilled(file, BUFFER / 8));
      }
      merge(open, user);
    } finally {
      for (Spilled one : open) {
        one.in.close();
      }
    }
  }

  private void merge(List<Spilled> open, Consumer<SpilledRow> user) throws IOException {
    PriorityQueue<Spilled> next = new PriorityQueue<>(Comparator.comparing((Spilled s) -> s.row));
    open.stream().filter(spilled -> spilled.row != null).forEach(next::add);
    int kept = 0;
    while (!next.isEmpty()) {
      Spilled first = next.poll();
      while (kept < rows.size() && rows.get(kept).compareTo(first.row) < 0) {
        user.accept(rows.get(kept++));
      }
      user.accept(first.row);
      first.advance();
      if (first.row != null) {
        next.add(first);
      }
    }
    rows.subList(kept, rows.size()).forEach(user);
  }

  private static final class Spilled {
    private final DataInputStream in;
    private SpilledRow row;

    Spilled(Path file, int buffer) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), buffer));
      advance();
    }

    private void advance() throws IOException {
      try {
        row = SpilledRow.read(in);
      } catch (EOFException e) {
        row = null;
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
