package dev.nines.source.yandex;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.api.ServiceNamed;
import dev.nines.source.tree.JsonRecords;
import dev.nines.source.tree.TopKeys;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads incidents as the status page of Yandex Cloud answers them, one or a list of them. */
public final class YandexReader implements SourceReader {

  // the services of an incident are long: the keys behind them may not be in the head of a file
  private static final Set<String> KEYS = Set.of("title", "startDate", "levelId", "services");
  private static final Pattern MARK = Pattern.compile("\"(?:isReportPublished|servicePageId)\"");

  /** Makes a reader; it keeps nothing between two files. */
  public YandexReader() {}

  @Override
  public String kind() {
    return "yandex-status";
  }

  @Override
  public String title() {
    return "Yandex Cloud status, JSON";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    boolean known =
        MARK.matcher(peek.head()).find()
            && (TopKeys.in(peek.head()).containsAll(KEYS)
                || TopKeys.inFirstItem(peek.head()).containsAll(KEYS));
    return known ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    ProblemLog log = ProblemLog.empty();
    List<Incident> incidents = new ArrayList<>();
    try (Reader text = input.reader()) {
      JsonRecords.Visitor visitor =
          (list, node, before) ->
              ApiRecord.of(node, log)
                  .flatMap(record -> YandexIncident.read(record, log))
                  .map(i -> input.service().map(id -> ServiceNamed.in(i, id)).orElse(i))
                  .ifPresent(incidents::add);
      new JsonRecords(input.name(), Set.of(), log, visitor).read(text);
    } catch (IOException e) {
      return Checked.failed(input.unreadable(e));
    }
    return Checked.of(
        Facts.ofRecords(incidents, List.of(), List.of()), RowProblems.shortened(log.problems()));
  }
}
