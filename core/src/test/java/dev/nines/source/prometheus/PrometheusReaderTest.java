package dev.nines.source.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReaders;
import dev.nines.source.Sureness;
import dev.nines.source.incident.IncidentFileWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusReaderTest {

  private static final String API = "up{instance=\"api-1:9100\", job=\"api\"}";

  private static String resource(String name) {
    try (InputStream in = PrometheusReaderTest.class.getResourceAsStream("/prometheus/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Checked<Facts> read(String text) {
    return SourceReaders.installed()
        .read(SourceInput.of("p.json", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  private static List<String> rows(StateSeries series) {
    return series.samples().stream().map(s -> s.at() + " " + s.state() + " " + s.word()).toList();
  }

  private static String answer(String series) {
    return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[%s]}}"
        .formatted(series);
  }

  private static String series(String labels, String values) {
    return "{\"metric\":{%s},\"values\":[%s]}".formatted(labels, values);
  }

  @Test
  void read_seriesOfStatesAreNamedByTheirLabels() {
    Facts facts = read(resource("up.json")).value().orElseThrow();

    assertThat(facts.series())
        .extracting(StateSeries::service, StateSeries::kind)
        .containsExactly(
            tuple(API, StateSeries.Kind.SAMPLES),
            tuple("up{instance=\"db-1:9100\", job=\"db\"}", StateSeries.Kind.SAMPLES));
    assertThat(rows(facts.series().get(0)))
        .containsExactly(
            "2025-07-01T00:00:00Z UP 1",
            "2025-07-01T00:01:00Z UP 1",
            "2025-07-01T00:02:00Z DOWN 0",
            "2025-07-01T00:03:00.500Z UP 1",
            "2025-07-01T00:04:00Z UNKNOWN NaN",
            "2025-07-01T00:05:00Z UP 1",
            "2025-07-01T01:00:00Z UP 1");
    assertThat(facts.series().get(0).samples().get(2).provenance())
        .extracting(p -> p.location() + " " + p.text())
        .isEqualTo("p.json#/data/result/0/values/2 [1751328120,\"0\"]");
  }

  @Test
  void read_otherValuesAreMetrics() {
    Facts facts = read(resource("up.json")).value().orElseThrow();

    assertThat(facts.metrics())
        .extracting(MetricSample::metric, MetricSample::service, MetricSample::value)
        .containsExactly(
            tuple("latency_seconds", "latency_seconds{job=\"api\"}", new BigDecimal("0.125")),
            tuple("latency_seconds", "latency_seconds{job=\"api\"}", new BigDecimal("0.001")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"job\":\"a\"},\"values\":[[1,\"1\"]]}]}",
        "[{\"metric\":{\"job\":\"a\"},\"values\":[[1,\"1\"]]}]",
        "{\"data\":{\"result\":[{\"values\":[[1,\"1\"]],\"metric\":{\"job\":\"a\"}}],"
            + "\"resultType\":\"matrix\"},\"status\":\"success\"}"
      })
  void read_dataOrListAlone(String text) {
    Facts facts = read(text).value().orElseThrow();

    assertThat(facts.series()).extracting(StateSeries::service).containsExactly("{job=\"a\"}");
    assertThat(rows(facts.series().get(0))).containsExactly("1970-01-01T00:00:01Z UP 1");
  }

  @Test
  void read_noSeriesIsDataToo() {
    assertThat(problems(answer(""))).isEmpty();
    assertThat(read(answer("")).value().orElseThrow().series()).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    String good = series("\"__name__\":\"up\"", "[60,\"1\"],[120,\"0\"]");
    return Stream.of(
        arguments(
            "a point that is none",
            answer(series("\"__name__\":\"up\"", "[60,\"1\"],[\"x\"],[120,\"0\"]")),
            "p.json#/data/result/0/values/1: warning: The point \"x\" cannot be read; allowed is"
                + " [seconds since 1970, \"value\"]. It is left out. [row-damaged]"),
        arguments(
            "an order that is none",
            answer(series("\"__name__\":\"up\"", "[120,\"1\"],[60,\"0\"]")),
            "p.json#/data/result/0/values/1: warning: The row is earlier than the row before it;"
                + " the rows are put in order of time. [out-of-order]"),
        arguments(
            "a point that stands twice",
            answer(series("\"__name__\":\"up\"", "[60,\"1\"],[60,\"1\"]")),
            "p.json#/data/result/0/values/1: warning: The row says the same of the same time as"
                + " /data/result/0/values/0; it counts once. [duplicate-record]"),
        arguments(
            "a name that does not say that 1 is up",
            answer(series("\"__name__\":\"errors\"", "[60,\"1\"],[120,\"0\"]")),
            "p.json#/data/result/0: note: The series \"errors{}\" holds only 0 and 1; it is taken"
                + " as states, 1 as up and 0 as down. [values-as-states]"),
        arguments(
            "no course of time",
            "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}",
            "p.json#/data/resultType: error: The answer is of the type \"vector\", which has no"
                + " course of time; ask for a range (/api/v1/query_range), whose answer is a"
                + " \"matrix\". [invalid-value]"),
        arguments(
            "an error",
            "{\"status\":\"error\",\"errorType\":\"timeout\",\"error\":\"query timed out\"}",
            "p.json#/error: error: The answer is an error, \"query timed out\", and holds no data."
                + " [invalid-value]"),
        arguments(
            "a warning of the answer",
            answer(good).replace("{\"status\"", "{\"warnings\":[\"a store is down\"],\"status\""),
            "p.json#/warnings/0: warning: The answer has a warning, \"a store is down\"; data may be"
                + " missing. [input-cut]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void read_mistake(String name, String text, String problem) {
    assertThat(problems(text)).containsExactly(problem);
  }

  @Test
  void read_brokenOffKeepsWhatStandsBefore() {
    String whole = answer(series("\"__name__\":\"up\"", "[60,\"1\"]") + ",{\"metric\":{}}");
    Checked<Facts> facts = read(whole.substring(0, whole.length() - 8));

    assertThat(facts.problems()).hasSize(1);
    assertThat(facts.problems().get(0).toString())
        .startsWith("p.json:1: error: The JSON breaks off or is damaged at column")
        .endsWith("of this line; what stands before it is read. [syntax]");
    assertThat(facts.value().orElseThrow().series()).hasSize(1);
  }

  @Test
  void read_packedAndCutSaysWhere() throws IOException {
    String values =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "[" + (1_751_328_000 + 60 * i) + ",\"" + i % 7 % 2 + "\"]")
            .collect(Collectors.joining(","));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(answer(series("\"job\":\"a\"", values)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    Checked<Facts> facts = new PrometheusReader().read(SourceInput.of("p.json.gz", cut));

    assertThat(facts.problems()).hasSize(1);
    assertThat(facts.problems().get(0).toString())
        .matches(
            "p\\.json\\.gz: error: The file \"p\\.json\\.gz\" cannot be read: its gzip data end too"
                + " early, after byte [1-9][0-9]+ of the content\\. \\[file-unreadable]");
  }

  @Test
  void read_importOfStatesReadsBackToTheSameRowsAndTheSameFile() {
    Facts facts =
        read(answer(series("\"job\":\"a\"", "[60,\"1\"],[120,\"1\"],[180,\"0\"],[999,\"NaN\"]")))
            .value()
            .orElseThrow();
    String yaml = IncidentFileWriter.yaml(facts);
    Facts back = read(yaml).value().orElseThrow();

    assertThat(yaml).contains("source: p.json#/data/result/0/values/0");
    assertThat(back.series()).extracting(StateSeries::service).containsExactly("{job=\"a\"}");
    assertThat(rows(back.series().get(0))).isEqualTo(rows(facts.series().get(0)));
    assertThat(IncidentFileWriter.yaml(back)).isEqualTo(yaml);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "[{\"metric\": 1}]", "status: success"})
  void sureness_ofOtherFiles(String text) {
    assertThat(new PrometheusReader().sureness(new SourcePeek("x", text))).isEqualTo(Sureness.NO);
  }
}
