package dev.nines.source.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRecordsTest {

  private final ProblemLog log = ProblemLog.empty();
  private final List<String> taken = new ArrayList<>();

  private List<String> read(String text) throws IOException {
    new JsonRecords("f.json", Set.of("list"), log, this::take).read(new StringReader(text));
    return taken;
  }

  private void take(String list, Node record, Node.Mapping before) {
    taken.add(
        list
            + " "
            + record.location().line()
            + record.location().pointer()
            + " behind "
            + before.entries().stream().map(Node.Entry::key).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a mapping | {\"a\": 1} | [ 1 behind []]",
        "nothing in it | {} | [ 1 behind []]",
        "a list by itself | [{\"a\": 1}, 2] | [ 1/0 behind [],  1/1 behind []]",
        "a list of a mapping, what is around it comes last | {\"p\": 1, \"list\": [{}, {}], \"q\": 2}"
            + " | [list 1/list/0 behind [p], list 1/list/1 behind [p],  1 behind []]",
        "a list of a mapping and nothing else | {\"list\": [{}]} | [list 1/list/0 behind []]",
        "no list after all | {\"list\": {\"a\": 1}} | [ 1 behind []]",
        "a list of another name | {\"other\": [{}]} | [ 1 behind []]"
      })
  void forms(String name, String text, String expected) throws IOException {
    assertThat(read(text)).hasToString(expected);
    assertThat(log.problems()).isEmpty();
  }

  @Test
  void lines_haveTheirNumbers_andADamagedOneIsLeftOut() throws IOException {
    assertThat(read("\n{\"a\": [1]}\n{\"a\": \n\n{\"list\": [{}]}\n"))
        .containsExactly(" 2 behind []", "list 5/list/0 behind []");
    assertThat(log.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith("f.json:3: warning: The line is no JSON and is left out: ");
  }

  @Test
  void firstLineDamaged_theSecondSaysThatTheyAreLines() throws IOException {
    assertThat(read("{\"a\": \"}\n{\"a\": \"\\\"}\"}\n")).containsExactly(" 2 behind []");
    assertThat(log.problems()).hasSize(1);
  }

  @Test
  void damagedText_isAnErrorWithItsLine_whatStandsBeforeIsTaken() throws IOException {
    assertThat(read("{\n\"list\": [\n{},\n{\"a\": x}\n]}"))
        .containsExactly("list 3/list/0 behind []");
    assertThat(log.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith(
            "f.json:4: error: The JSON is damaged or breaks off here, and what follows is not read: ");
  }
}
