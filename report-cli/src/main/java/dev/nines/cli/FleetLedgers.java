package dev.nines.cli;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.nines.report.fleet.LedgerLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The ledgers of a fleet's customers between making their reports and writing the summary: a file
 * for each, of one JSON array a line, so that the entries of all are never in memory together.
 */
final class FleetLedgers {

  /** Their folder in the folder of the reports. */
  static final String FOLDER = ".nines-ledgers";

  private static final ObjectMapper JSON = mapper();
  private static final ObjectWriter WRITER = JSON.writerFor(LedgerLine.class);
  private static final ObjectReader READER = JSON.readerFor(LedgerLine.class);

  private FleetLedgers() {}

  private static ObjectMapper mapper() {
    ObjectMapper json = new ObjectMapper();
    json.configOverride(LedgerLine.class)
        .setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
    return json;
  }

  /** Returns the name of a customer's file from the folder of the reports. */
  static String name(String customer) {
    return FOLDER + "/" + customer + ".jsonl";
  }

  /**
   * Makes the folder where it is not there.
   *
   * @throws OutputException if it cannot be made
   */
  static void makeFolder(Path reports) throws OutputException {
    try {
      Files.createDirectories(reports.resolve(FOLDER));
    } catch (IOException e) {
      throw OutputException.of(FOLDER, e);
    }
  }

  /** Returns the bytes of a customer's file. */
  static byte[] bytes(List<LedgerLine> lines) {
    StringBuilder text = new StringBuilder();
    for (LedgerLine line : lines) {
      try {
        text.append(WRITER.writeValueAsString(line)).append('\n');
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("records of texts are JSON", e);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the entries of customers in their order; the stream must be closed. */
  static Stream<LedgerLine> lines(Path reports, List<String> customers) {
    Lines lines = new Lines(reports, customers.iterator());
    int order = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, order), false)
        .onClose(lines::close);
  }

  /** Reads one file after the other. */
  private static final class Lines implements Iterator<LedgerLine> {

    private final Path reports;
    private final Iterator<String> customers;
    private BufferedReader file = new BufferedReader(Reader.nullReader());
    private Optional<String> next = Optional.empty();

    Lines(Path reports, Iterator<String> customers) {
      this.reports = reports;
      this.customers = customers;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next.isEmpty()) {
          next = Optional.ofNullable(file.readLine());
          if (next.isEmpty() && !customers.hasNext()) {
            return false;
          } else if (next.isEmpty()) {
            file.close();
            file = Files.newBufferedReader(reports.resolve(name(customers.next())));
          }
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public LedgerLine next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        LedgerLine line = READER.readValue(next.get());
        next = Optional.empty();
        return line;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void close() {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
