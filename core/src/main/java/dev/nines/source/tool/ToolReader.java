package dev.nines.source.tool;

import dev.nines.model.Facts;
import dev.nines.model.Provenance;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReader;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tree.JsonRecords;
import dev.nines.source.tree.Node;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/**
 * Reads the answers of one tool: one answer, one record, a list of either, or one of them on each
 * line. Records are read one by one, so that a long file need not fit into memory as text.
 */
public abstract class ToolReader implements SourceReader {

  /** Returns the format, new for each file. */
  protected abstract ToolFormat open(Reading reading);

  @Override
  public final Checked<Facts> read(SourceInput input) {
    Reading reading = new Reading(input);
    try (Reader text = input.reader()) {
      new OneFile(reading, open(reading)).read(text);
    } catch (IOException e) {
      reading.log().add(input.unreadable(e));
    }
    return reading.facts();
  }

  /** One file while it is read. */
  private static final class OneFile {

    private final Reading reading;
    private final ToolFormat format;
    private Optional<Provenance> more = Optional.empty();
    private long records;

    OneFile(Reading reading, ToolFormat format) {
      this.reading = reading;
      this.format = format;
    }

    void read(Reader text) throws IOException {
      String file = reading.input().name();
      new JsonRecords(file, format.lists(), reading.log(), this::take).read(text);
      format.end();
      more.ifPresent(words -> reading.log().add(cut(words)));
    }

    private void take(String list, Node node, Node.Mapping before) {
      Optional<ApiRecord> mapping = ApiRecord.of(node, reading.log());
      if (!list.isEmpty()) {
        mapping.ifPresent(record -> record(list, record));
        return;
      }
      mapping.ifPresent(this::pageOrRecord);
    }

    private void pageOrRecord(ApiRecord mapping) {
      Optional<String> bare = format.listOf(mapping);
      if (bare.isPresent()) {
        record(bare.get(), mapping);
        return;
      }
      for (Node.Entry entry : mapping.mapping().entries()) {
        if (format.lists().contains(entry.key())) {
          nested(entry);
        }
      }
      format.page(mapping);
      // of several pages in one file the last one says whether there is more
      more = format.more(mapping);
    }

    private void nested(Node.Entry entry) {
      List<Node> items =
          entry.value() instanceof Node.Sequence list ? list.items() : List.of(entry.value());
      for (Node item : items) {
        ApiRecord.of(item, reading.log()).ifPresent(record -> record(entry.key(), record));
      }
    }

    private void record(String list, ApiRecord record) {
      records++;
      format.take(list, record);
    }

    private Problem cut(Provenance words) {
      String held = records == 1 ? "one record" : Long.toString(records) + " records";
      String message =
          "The file says that there is more than the %s in it: %s.".formatted(held, words.text());
      return new Problem(
          ProblemCode.INPUT_CUT, words.location(), words.text(), "the last page", message);
    }
  }
}
