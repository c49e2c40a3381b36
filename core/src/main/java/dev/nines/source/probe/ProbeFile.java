package dev.nines.source.probe;

import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.csv.MonitoringFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of probes that is read line by line: on a disk in parts, on all processors; packed in one
 * pass, unpacked on one thread and read on another.
 *
 * @param input the file
 * @param columns where its columns stand
 * @param head its first line
 */
record ProbeFile(SourceInput input, ProbeColumns columns, FileHead head) {

  private static final int BEGIN = 1 << 16;

  ProbeFile {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(head, "head");
  }

  /**
   * Opens a file; empty and reported where it lacks a column.
   *
   * @throws IOException if it cannot be read
   * @throws NotLineByLineException if its first line is not plain
   */
  static Optional<ProbeFile> open(SourceInput input, ProblemLog log) throws IOException {
    byte[] begin;
    try (InputStream in = input.content()) {
      begin = in.readNBytes(BEGIN);
    }
    FileHead head = FileHead.of(begin).counted(input.bytes().firstLine());
    MonitoringFile file = ProbeTable.file(input);
    SourceLocation place = SourceLocation.ofLine(input.name(), head.line());
    return ProbeColumns.of(head.text(), place, file, log)
        .map(columns -> new ProbeFile(input, columns, head));
  }

  /**
   * Returns what the rows say, on several threads where the file can be read in parts.
   *
   * @param splitting how it is parted
   * @param begin begins with the rows of a series in a part
   * @throws IOException if it cannot be read
   * @throws NotLineByLineException if a row does not end with its line
   */
  List<Part> read(FileParts.Splitting splitting, Function<SeriesName, SeriesRuns> begin)
      throws IOException {
    Optional<Path> path = input.bytes().file();
    return path.isPresent() && !input.isPacked()
        ? parts(path.get(), splitting, begin)
        : List.of(stream(begin));
  }

  private List<Part> parts(
      Path path, FileParts.Splitting splitting, Function<SeriesName, SeriesRuns> begin)
      throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new FileParts(channel, splitting)
          .read(
              head.length(),
              channel.size(),
              (in, from, to) ->
                  new PartScanner(from, columns, begin)
                      .read(FileParts.filler(in, from), to - from));
    }
  }

  private Part stream(Function<SeriesName, SeriesRuns> begin) throws IOException {
    try (InputStream in = input.content()) {
      in.skipNBytes(head.length());
      try (ReadAhead ahead = new ReadAhead(in)) {
        return new PartScanner(head.length(), columns, begin).read(ahead);
      }
    }
  }
}
