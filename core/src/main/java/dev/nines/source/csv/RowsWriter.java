package dev.nines.source.csv;

import dev.nines.model.Charge;
import dev.nines.model.EarlierCredit;
import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.RequestCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes what an incident file cannot hold as the CSV files that the readers of this package read:
 * request counts, metrics, charges and credits given before. Text that begins like a formula has an
 * apostrophe before it, which those readers take away.
 */
public final class RowsWriter {

  private RowsWriter() {}

  /** Returns the text of each file by the kind of its reader; a kind without rows has none. */
  public static Map<String, String> texts(Facts facts) {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, "requests", "timestamp,service,total,failed", facts.requests(), RowsWriter::row);
    put(texts, "metrics", "timestamp,service,value,metric", facts.metrics(), RowsWriter::row);
    put(texts, "charges", "month,service,amount", facts.charges(), RowsWriter::row);
    put(texts, "credits", "period,promise,amount", facts.credits(), RowsWriter::row);
    return texts;
  }

  private static <T> void put(
      Map<String, String> texts, String kind, String head, List<T> rows, Function<T, String> row) {
    if (!rows.isEmpty()) {
      StringBuilder text = new StringBuilder(head).append('\n');
      rows.forEach(one -> text.append(row.apply(one)).append('\n'));
      texts.put(kind, text.toString());
    }
  }

  private static String row(RequestCount count) {
    return count.at().at()
        + ","
        + cell(count.service())
        + ","
        + count.total()
        + ","
        + count.failed();
  }

  private static String row(MetricSample sample) {
    return sample.at().at()
        + ","
        + cell(sample.service())
        + ","
        + sample.value().toPlainString()
        + ","
        + cell(sample.metric());
  }

  private static String row(Charge charge) {
    return charge.month() + "," + cell(charge.service()) + "," + charge.amount().toPlainString();
  }

  private static String row(EarlierCredit credit) {
    return cell(credit.period())
        + ","
        + cell(credit.promise())
        + ","
        + credit.amount().toPlainString();
  }

  // RFC 4180, 2.5 to 2.7; never a formula
  private static String cell(String whole) {
    String text = GuardedCell.written(whole);
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
