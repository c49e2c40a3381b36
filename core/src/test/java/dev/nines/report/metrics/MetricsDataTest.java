package dev.nines.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.metrics.Grouping;
import dev.nines.metrics.IncidentMetrics;
import dev.nines.metrics.MetricsInput;
import dev.nines.metrics.MetricsResult;
import dev.nines.report.Data;
import dev.nines.report.ReportFormat;
import dev.nines.testing.EightIncidents;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsDataTest {

  private static Data.Mapping data(Grouping by) {
    MetricsResult result =
        IncidentMetrics.of(
            MetricsInput.of(EightIncidents.all(), ZoneOffset.UTC, EightIncidents.NOW).by(by));
    return MetricsData.of(
        new MetricsReportInput(
            result, result.problems(), List.of(), ReportFormat.of(ZoneOffset.UTC, Locale.ENGLISH)));
  }

  // as JSON without spaces
  private static String json(Data data) {
    if (data instanceof Data.Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(e -> '"' + e.getKey() + "\":" + json(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    } else if (data instanceof Data.Sequence sequence) {
      return sequence.items().stream()
          .map(MetricsDataTest::json)
          .collect(Collectors.joining(",", "[", "]"));
    } else if (data instanceof Data.Text text) {
      return '"' + text.text() + '"';
    } else if (data instanceof Data.Whole whole) {
      return whole.number().toString();
    }
    return Boolean.toString(((Data.Flag) data).value());
  }

  private static Data.Mapping group(Data.Mapping data, int index) {
    return (Data.Mapping) ((Data.Sequence) data.entries().get("groups")).items().get(index);
  }

  private static Map<String, Data> measurement(Data.Mapping group, int index) {
    Data.Sequence all = (Data.Sequence) group.entries().get("measurements");
    return ((Data.Mapping) all.items().get(index)).entries();
  }

  @Test
  void keysAreThoseOfTheInterface() {
    Data.Mapping data = data(Grouping.NONE);

    assertThat(data.entries().keySet())
        .containsExactly(
            "nines",
            "inputs",
            "zone",
            "as-of",
            "span",
            "quantile-type",
            "groups",
            "counts",
            "failures",
            "planning",
            "severity",
            "causes",
            "problems");
    assertThat(json(group(data, 0).entries().get("by"))).isEqualTo("{}");
    assertThat(((Data.Sequence) data.entries().get("groups")).items()).hasSize(1);
  }

  /** 8, 20, 40, 45, 75, 330 minutes: the sixth root of their product is 43.869; one is open. */
  @Test
  void restore() {
    Map<String, Data> restore = measurement(group(data(Grouping.NONE), 0), 3);

    assertThat(json(restore.get("measurement"))).isEqualTo("\"time-to-restore\"");
    assertThat(json(restore.get("from"))).isEqualTo("\"impact-start\"");
    assertThat(json(restore.get("to"))).isEqualTo("\"impact-end\"");
    assertThat(json(restore.get("n"))).isEqualTo("6");
    assertThat(json(restore.get("of"))).isEqualTo("7");
    assertThat(json(restore.get("seconds")))
        .isEqualTo(
            "{\"minimum\":480,\"median\":2550,\"p90\":12150,\"maximum\":19800,"
                + "\"geometric-mean\":\"2632.161\",\"mean\":5180}");
    assertThat(json(restore.get("open"))).isEqualTo("[{\"incident\":\"a8\",\"seconds\":28800}]");
    assertThat(json(restore.get("median-with-open"))).isEqualTo("2700");
    assertThat(json(((Data.Mapping) restore.get("intervals")).entries().get("median")))
        .isEqualTo(
            "{\"confidence\":\"95\",\"low\":480,\"high\":19800,"
                + "\"method\":\"order statistics 1 and 6\"}");
    assertThat(json(((Data.Mapping) restore.get("intervals")).entries().get("mean")))
        .isEqualTo(
            "{\"refused\":\"An interval of the mean by bootstrap needs 10 values, and here n ="
                + " 6.\"}");
  }

  @Test
  void leftOutWithTheReason() {
    assertThat(json(measurement(group(data(Grouping.NONE), 0), 1).get("left-out")))
        .isEqualTo("[{\"incident\":\"a5\",\"reason\":\"no mark \"acknowledged\"\"}]");
  }

  @Test
  void byMonth() {
    Data.Mapping data = data(Grouping.MONTH);

    assertThat(json(group(data, 0).entries().get("by"))).isEqualTo("{\"month\":\"2025-02\"}");
    assertThat(((Data.Sequence) data.entries().get("groups")).items()).hasSize(4);
  }

  @Test
  void problems() {
    assertThat(json(data(Grouping.NONE).entries().get("problems")))
        .startsWith(
            "[{\"severity\":\"warning\",\"code\":\"mark-order\",\"file\":\"incidents.yaml\"");
  }
}
