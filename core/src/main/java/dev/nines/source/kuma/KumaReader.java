package dev.nines.source.kuma;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.BrokenJson;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/**
 * Reads heartbeats of Uptime Kuma in JSON: the list of a status page ({@code
 * /api/status-page/heartbeat/...}), rows of its table {@code heartbeat}, and either of them beside
 * a {@code monitorList} that names the monitors, as a backup has it.
 */
public final class KumaReader implements SourceReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern LISTS =
      Pattern.compile(
          "\"heartbeatList\"\\s*:|\"notificationList\"\\s*:(?s:.*)\"monitorList\"\\s*:");
  private static final Pattern ROW = Pattern.compile("\"monitor(_id|ID)\"\\s*:\\s*\"?\\d");
  private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"?[0-3]\\b");

  /** Makes a reader; it keeps nothing between two files. */
  public KumaReader() {}

  @Override
  public String kind() {
    return "uptime-kuma";
  }

  @Override
  public String title() {
    return "Uptime Kuma heartbeats, JSON";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    if (!peek.firstLine().startsWith("{") && !peek.firstLine().startsWith("[")) {
      return Sureness.NO;
    }
    boolean rows = ROW.matcher(peek.head()).find() && STATUS.matcher(peek.head()).find();
    return rows || LISTS.matcher(peek.head()).find() ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    Heartbeats heartbeats = new Heartbeats(input, log);
    try (Reader text = input.reader();
        JsonParser parser = JSON.createParser(text)) {
      new KumaObjects(input.name(), parser, heartbeats).read();
    } catch (JsonProcessingException e) {
      log.add(BrokenJson.of(input.name(), e));
    } catch (IOException e) {
      log.add(input.unreadable(e));
    }
    Facts facts = heartbeats.facts();
    if (facts.series().isEmpty() && !log.hasErrors()) {
      log.add(none(input));
    }
    return Checked.of(facts, RowProblems.shortened(log.problems()));
  }

  // a backup holds monitors and their settings, but none of what they saw
  private static Problem none(SourceInput input) {
    String message =
        "The file holds no heartbeats; a backup of Uptime Kuma has none. Its database has them, and"
            + " so has /api/status-page/heartbeat/... of a status page.";
    return Problem.of(ProblemCode.INPUT_CUT, input.location(), message);
  }
}
