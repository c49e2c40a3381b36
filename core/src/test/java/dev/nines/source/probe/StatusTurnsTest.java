package dev.nines.source.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.Facts;
import dev.nines.model.StateSeries;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.Keeping;
import dev.nines.source.SourceInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 1 and 0 that may have changed their meaning half way make no figure until someone says. */
class StatusTurnsTest {

  private static final String HEAD = "timestamp,service,status\n";
  private static final String UP = "1".repeat(60);
  private static final String DOWN = "0".repeat(60);
  private static final Instant BEGIN = Instant.parse("2025-07-01T00:00:00Z");

  // what a service says, one letter a tick
  private static String file(String... services) {
    return HEAD
        + IntStream.range(0, services[0].length())
            .mapToObj(tick -> rows(tick, services))
            .collect(Collectors.joining());
  }

  private static String rows(int tick, String... services) {
    return IntStream.range(0, services.length)
        .mapToObj(s -> row(tick, s, services[s].charAt(tick)))
        .collect(Collectors.joining());
  }

  private static String row(int tick, int service, char said) {
    String word = said == 'u' ? "up" : said == 'd' ? "down" : String.valueOf(said);
    return "%s,s%s,%s\n".formatted(BEGIN.plusSeconds(30L * tick), service, word);
  }

  private static List<String> problems(String text) {
    SourceInput input = SourceInput.of("p.csv", text.getBytes(StandardCharsets.UTF_8));
    List<List<String>> both =
        Stream.of(0, Integer.MAX_VALUE)
            .map(large -> new ProbesReader(large, new FileParts.Splitting(2, 500)))
            .map(reader -> reader.read(input.keeping(Keeping.usual())))
            .map(StatusTurnsTest::told)
            .toList();
    assertThat(both.get(0)).isEqualTo(both.get(1));
    return both.get(0);
  }

  private static List<String> told(Checked<Facts> facts) {
    return facts.problems().stream().map(Problem::toString).toList();
  }

  private static String turned(int line, String words, String where, int offset) {
    return "p.csv:%s: error: The status is %s at once: either everything was down %s, or 1 and 0"
            .formatted(line, words, where)
        + " changed their meaning. The rows do not show which, so that no figure is made of them."
        + " If 1 is up and 0 is down in all of them, name the column \"up\" in place of \"status\";"
        + " if not, write \"up\" and \"down\" in their place. The row begins at byte %s."
            .formatted(offset)
        + " [status-turned]";
  }

  static Stream<Arguments> turns() {
    String toDown = "\"0\" from here on, or nearly so, and was \"1\" before, in ";
    String toUp = "\"1\" from here on, or nearly so, and was \"0\" before, in ";
    return Stream.of(
        arguments(
            "three services, each with an outage of its own on both sides",
            file(
                "1".repeat(20) + "00" + "1".repeat(38) + "0".repeat(9) + "11" + "0".repeat(49),
                UP + "0".repeat(30) + "1" + "0".repeat(29),
                UP + DOWN),
            turned(182, toDown + "3 of 3 series", "from here on", 25 + 180 * 26)),
        arguments(
            "the other way round, an outage going on at the turn",
            file(
                "0".repeat(20) + "11" + "0".repeat(38) + UP,
                "0".repeat(50) + "1" + "0".repeat(9) + UP,
                "0".repeat(62) + "1".repeat(58)),
            turned(182, toUp + "3 of 3 series", "up to here", 25 + 180 * 26)),
        arguments(
            "words that become numbers of the other meaning",
            file("u".repeat(12) + "0".repeat(12)),
            turned(14, toDown.replace("\"1\"", "\"up\"") + "1 of 1 series", "from here on", 349)),
        arguments(
            "an outage of everything to the end, or another meaning",
            file(UP + DOWN, UP + DOWN),
            turned(122, toDown + "2 of 2 series", "from here on", 25 + 120 * 26)),
        arguments(
            "the same with one return of everything",
            file(UP + "0000011" + DOWN, UP + "0000011" + DOWN),
            turned(122, toDown + "2 of 2 series", "from here on", 25 + 120 * 26)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("turns")
  void of_turnedRound(String name, String text, String problem) {
    assertThat(problems(text)).containsExactly(problem);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("turns")
  void of_columnThatSaysWhatNumbersMean(String name, String text, String problem) {
    String named = text.replace(HEAD, "timestamp,service,up\n");

    assertThat(problems(named)).isEmpty();
    assertThat(series(named)).isEqualTo(series(text));
  }

  private static List<StateSeries> series(String text) {
    SourceInput input = SourceInput.of("p.csv", text.getBytes(StandardCharsets.UTF_8));
    return new ProbesReader().read(input).value().orElseThrow().series().stream().toList();
  }

  @Test
  void of_columnOfBothNames() {
    // the status counts, and what else there is does not say what it means
    String both = file(UP + DOWN).replace(HEAD, "timestamp,service,status,up\n");

    assertThat(problems(both.replaceAll("(?m)^(2025.*)$", "$1,1")))
        .hasSize(2)
        .anyMatch(told -> told.endsWith("[status-turned]"))
        .anyMatch(told -> told.endsWith("[column-ignored]"));
  }

  static Stream<Arguments> shortOutages() {
    String month = "1".repeat(540);
    return Stream.of(
        arguments("to the end, less than a tenth", month + "0".repeat(59), 542, "0", 540),
        arguments("with a return", month + "0".repeat(20) + "1" + "0".repeat(38), 542, "0", 540),
        arguments("from the beginning", "0".repeat(59) + month, 61, "1", 59));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shortOutages")
  void of_shortOutageOfEverything(String name, String said, int line, String word, int rows) {
    // 59 of 599 rows are less than a tenth, 60 of 600 are not
    assertThat(problems(file(said)))
        .containsExactly(
            ("p.csv:%s: warning: The status is \"%s\" from here on, or nearly so, and was \"%s\""
                    + " before, in 1 of 1 series at once, which is read as an outage of all of them."
                    + " If 1 and 0 have changed their meaning there, write \"up\" and \"down\" in"
                    + " their place. The row begins at byte %s. [status-turn-possible]")
                .formatted(line, word, word.equals("0") ? "1" : "0", 25 + rows * 26));
    assertThat(problems(file(said + word)))
        .singleElement()
        .asString()
        .endsWith(word.equals("0") ? "[status-turned]" : "[status-turn-possible]");
  }

  static Stream<Arguments> outages() {
    return Stream.of(
        arguments("one service of three goes down for good", file(UP + DOWN, UP + UP, UP + UP)),
        arguments("an outage of everything in between", file(UP + DOWN + UP, UP + DOWN + UP)),
        arguments(
            "services that go down one after another",
            file(UP + DOWN, UP + "1".repeat(15) + "0".repeat(45))),
        arguments("too few rows at the end", file(UP + "0".repeat(9), UP + "0".repeat(9))),
        arguments("down in words", file("u".repeat(60) + "d".repeat(60))),
        arguments("always down", file(DOWN)),
        arguments("down every third row", file(UP + "100".repeat(20))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outages")
  void of_outage(String name, String text) {
    assertThat(problems(text)).isEmpty();
  }

  // 0 and 1 of services that go down at about one tick in 100, for five ticks
  private static String habit(Random random, int ticks, int turn) {
    StringBuilder said = new StringBuilder();
    boolean down = false;
    for (int tick = 0; tick < ticks; tick++) {
      down ^= random.nextInt(down ? 5 : 200) == 0;
      said.append(down == tick < turn ? '0' : '1');
    }
    return said.toString();
  }

  @Test
  void of_anyTurnOfTwentyServices() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      int turn = 300 + random.nextInt(400);
      String[] said =
          Stream.generate(() -> habit(random, 1000, turn)).limit(20).toArray(String[]::new);
      String[] right =
          Stream.generate(() -> habit(random, 1000, 1000)).limit(20).toArray(String[]::new);

      // of a service that is out at the turn it is not known which row turns
      List<String> lines =
          IntStream.range(0, 20)
              .mapToObj(s -> "p.csv:%s: error:".formatted(2 + 20 * turn + s))
              .toList();
      assertThat(problems(file(said)))
          .as("seed %s", seed)
          .hasSize(1)
          .first()
          .matches(told -> lines.stream().anyMatch(told::startsWith));
      assertThat(problems(file(right))).as("seed %s", seed).isEmpty();
    }
  }
}
