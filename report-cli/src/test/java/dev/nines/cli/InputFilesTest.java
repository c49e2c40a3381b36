package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Agreement;
import dev.nines.model.Facts;
import dev.nines.model.InputFile;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFilesTest {

  private static final String CONTRACT =
      """
      contract: c
      zone: UTC
      services: {app: {}}
      promises:
        - {id: uptime, target: 99.9}
      """;

  private static final String PAGE =
      """
      Outage

      Incident Report for Example

      Resolved
      On July 5th the site was down from 3:00pm to 3:30pm UTC.
      Posted Jul 05, 2025 - 16:00 UTC
      """;

  @TempDir Path folder;

  @Test
  void contract_withoutProblems() throws IOException {
    Checked<Agreement> contract = files("a/c.yaml", CONTRACT).contract(source("a/c.yaml"));

    assertThat(contract.problems()).isEmpty();
    assertThat(contract.value().orElseThrow().latest().id()).isEqualTo("c");
  }

  @Test
  void contract_extendsFileBesideIt() throws IOException {
    write("plans/gold.yaml", CONTRACT);
    Checked<Agreement> contract =
        files("c.yaml", "extends: plans/gold.yaml\ncontract: mine\n").contract(source("c.yaml"));

    assertThat(contract.problems()).isEmpty();
    assertThat(contract.value().orElseThrow().latest().id()).isEqualTo("mine");
  }

  @Test
  void contract_extendedFileNamesItsOwnNeighbour() throws IOException {
    write("plans/gold.yaml", "extends: base.yaml\n");
    write("plans/base.yaml", CONTRACT);
    Checked<Agreement> contract =
        files("c.yaml", "extends: plans/gold.yaml\n").contract(source("c.yaml"));

    assertThat(contract.problems()).isEmpty();
  }

  @Test
  void contract_extendsInACircle() throws IOException {
    write("plans/gold.yaml", "extends: ../c.yaml\n");
    Checked<Agreement> contract =
        files("c.yaml", "extends: plans/gold.yaml\n").contract(source("c.yaml"));

    assertThat(contract.value()).isEmpty();
    assertThat(contract.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.location().file()).isEqualTo("plans/gold.yaml");
              assertThat(problem.message()).contains("c.yaml");
            });
  }

  @Test
  void contract_extendedFileIsMissing() throws IOException {
    Checked<Agreement> contract =
        files("c.yaml", "extends: gold.yaml\n").contract(source("c.yaml"));

    assertThat(contract.problems())
        .extracting(Problem::toString)
        .contains(
            "c.yaml:1: error: The file \"gold.yaml\", which this contract extends, does not exist."
                + " [file-missing]");
  }

  @Test
  void facts_ofSeveralFilesTogether() throws IOException {
    write("a/page.txt", PAGE);
    write("b/page.txt", PAGE);
    List<DataSource> sources = List.of(source("a/page.txt"), source("b/page.txt"));

    Facts facts =
        new InputFiles(SourceReaders.installed(), sources).facts(sources).value().orElseThrow();

    assertThat(facts.inputs())
        .extracting(InputFile::file)
        .containsExactly("a/page.txt", "b/page.txt");
    assertThat(facts.incidents()).hasSize(2);
  }

  @Test
  void facts_everyProblemOfEveryFileIsFound() throws IOException {
    write("page.txt", PAGE);
    write("empty.txt", " \n");
    List<DataSource> sources =
        List.of(source("empty.txt"), source("page.txt"), source("missing.txt"));

    Checked<Facts> facts = new InputFiles(SourceReaders.installed(), sources).facts(sources);

    assertThat(facts.value()).isEmpty();
    assertThat(facts.problems())
        .filteredOn(Problem::isError)
        .extracting(problem -> problem.code().id())
        .containsExactly("file-empty", "file-missing");
  }

  @Test
  void facts_kindIsForced() throws IOException {
    write("notes", PAGE.replace("Incident Report for Example", "").replace("Posted", "Put up"));
    DataSource forced =
        new DataSource("notes", folder.resolve("notes"), Optional.of("page"), Optional.of("app"));

    Checked<Facts> facts = new InputFiles(SourceReaders.installed(), List.of(forced)).facts(forced);

    assertThat(facts.problems())
        .noneSatisfy(problem -> assertThat(problem.code().id()).isEqualTo("format-unknown"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contract: c\n",
        "# first a comment\ncontract : c\n",
        "extends: no.yaml\n",
        "versions: [{contract: c}]\n",
        "{\"zone\": \"UTC\",\n \"promises\": []}"
      })
  void problems_contractIsReadAsOne(String text) throws IOException {
    assertThat(files("c", text).problems(source("c")))
        .isNotEmpty()
        .noneSatisfy(problem -> assertThat(problem.code().id()).isEqualTo("format-unknown"));
  }

  @Test
  void problems_ofAPageThatMentionsAContract() throws IOException {
    String page = PAGE.replace("Resolved", "Resolved\nThe contract: see below.");

    assertThat(files("page.txt", page).problems(source("page.txt")))
        .noneSatisfy(problem -> assertThat(problem.isError()).isTrue());
  }

  @Test
  void problems_startingFilesHaveNone() throws IOException {
    FakeEngine engine = new FakeEngine();
    assertThat(new Session(engine, folder).run("init")).isEqualTo(ExitCode.DONE);

    DataSource contract = source("contract.yaml");
    assertThat(new InputFiles(SourceReaders.installed(), List.of(contract)).problems(contract))
        .isEmpty();
  }

  @Test
  void json_ofProblems() throws IOException {
    InputFiles files = files("c.yaml", "contract: c\nfeee: 1\n");
    List<Problem> problems = files.problems(source("c.yaml"));

    String json = new String(CheckJson.of(List.of("c.yaml"), problems, List.of()));

    assertThat(json)
        .startsWith("{\"files\":[\"c.yaml\"],\"problems\":[{\"severity\":\"error\",\"code\":")
        .contains("\"file\":\"c.yaml\",\"line\":2,", "\"found\":\"feee\"")
        .endsWith("}]}\n");
  }

  @Test
  void facts_ofOneIncidentInTwoFilesArePutTogether() throws IOException {
    write("a.yaml", "incidents: [{id: x, marks: {detected: 2025-07-01 10:00Z}}]\n");
    write("b.yaml", "id: x\nimpact: {from: 2025-07-01 09:58Z, to: 2025-07-01 10:30Z}\n");
    List<DataSource> sources = List.of(source("a.yaml"), source("b.yaml"));
    Checked<Facts> facts = new InputFiles(SourceReaders.installed(), sources).facts(sources);

    assertThat(facts.value().orElseThrow().incidents())
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.impact()).hasSize(1);
              assertThat(incident.marks().names()).containsExactly("detected");
            });
    assertThat(facts.problems())
        .extracting(problem -> problem.code().id())
        .containsExactly("level-assumed", "records-joined");
  }

  private InputFiles files(String name, String text) throws IOException {
    write(name, text);
    return new InputFiles(SourceReaders.installed(), List.of(source(name)));
  }

  private DataSource source(String name) {
    return new DataSource(name, folder.resolve(name), Optional.empty(), Optional.empty());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
