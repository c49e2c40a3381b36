package dev.nines.source.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the parts of a file on a disk at once, each on a thread of its own. */
final class FileParts {

  private static final int LOOKED_AHEAD = 1 << 16;

  private final FileChannel channel;
  private final Splitting splitting;

  /**
   * How a file is parted.
   *
   * @param threads how many threads read it, 1 or more
   * @param least how many bytes a part has at least
   */
  record Splitting(int threads, long least) {}

  FileParts(FileChannel channel, Splitting splitting) {
    this.channel = channel;
    this.splitting = splitting;
  }

  /** Reads one part. */
  interface Reader {
    /** Returns what the part between two places says. */
    Part read(FileChannel channel, long from, long to) throws IOException;
  }

  /** Returns what the lines between two places say, part by part in their order. */
  List<Part> read(long from, long to, Reader reader) throws IOException {
    List<Long> cuts = cuts(from, to);
    ExecutorService pool = Executors.newFixedThreadPool(splitting.threads());
    try {
      List<Future<Part>> futures = new ArrayList<>();
      for (int i = 0; i + 1 < cuts.size(); i++) {
        long begin = cuts.get(i);
        long end = cuts.get(i + 1);
        futures.add(pool.submit(() -> reader.read(channel, begin, end)));
      }
      List<Part> parts = new ArrayList<>();
      for (Future<Part> future : futures) {
        parts.add(result(future));
      }
      return parts;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Part result(Future<Part> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    }
  }

  // as many parts as threads: the first rows of each part are looked at more closely
  private List<Long> cuts(long from, long to) throws IOException {
    long even = (to - from) / splitting.threads() + 1;
    long length = Math.max(splitting.least(), even);
    List<Long> cuts = new ArrayList<>(List.of(from));
    for (long cut = from + length; cut < to; cut += length) {
      long line = lineBegin(cut, to);
      if (line > cuts.get(cuts.size() - 1) && line < to) {
        cuts.add(line);
      }
    }
    cuts.add(to);
    return cuts;
  }

  private long lineBegin(long from, long to) throws IOException {
    ByteBuffer ahead = ByteBuffer.allocate(LOOKED_AHEAD);
    for (long at = from; at < to; at += ahead.position()) {
      ahead.clear();
      if (channel.read(ahead, at) < 0) {
        return to;
      }
      for (int i = 0; i < ahead.position(); i++) {
        if (ahead.get(i) == '\n') {
          return at + i + 1;
        }
      }
    }
    return to;
  }

  /** Returns what fills arrays with the bytes from a place on. */
  static LineBlocks.Filler filler(FileChannel channel, long from) {
    long[] at = {from};
    return (b, start, length) -> {
      int count = channel.read(ByteBuffer.wrap(b, start, length), at[0]);
      at[0] += Math.max(0, count);
      return count;
    };
  }
}
