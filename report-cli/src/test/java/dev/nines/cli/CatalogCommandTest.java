package dev.nines.cli;

import static dev.nines.cli.NinesTest.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.catalog.Catalog;
import dev.nines.catalog.CatalogEntry;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogCommandTest {

  @TempDir Path folder;

  private Session session;

  @BeforeEach
  void open() {
    session = new Session(new FakeEngine(), folder);
  }

  @Test
  void catalog_listsEveryIdOnALineOfItsOwn() {
    assertThat(session.run("catalog")).isEqualTo(ExitCode.DONE);
    assertThat(session.out().lines().map(line -> line.split(" ")[0]))
        .containsExactlyElementsOf(Catalog.ids())
        .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)+"));
    assertThat(session.err()).isEmpty();
  }

  @Test
  void catalog_lineSaysProviderServiceAndDate() {
    session.run("catalog");

    assertThat(session.out().lines().filter(line -> line.startsWith("aws-ec2-region ")))
        .hasSize(1)
        .allMatch(line -> line.endsWith("  AWS, Compute (EC2) region-level, >=2 AZ (2022-05-05)"));
  }

  @Test
  void catalog_lineSaysWhatIsFromMemory() {
    CatalogEntry remembered =
        Catalog.entries().stream().filter(e -> !e.fromMemory().isEmpty()).findFirst().orElseThrow();
    session.run("catalog");

    assertThat(session.out().lines().filter(line -> line.startsWith(remembered.id() + " ")))
        .allMatch(line -> line.endsWith("; in part from memory)"));
  }

  @Test
  void catalog_ofAnIdPrintsItsFile() {
    assertThat(session.run("catalog hetzner-cloud")).isEqualTo(ExitCode.DONE);
    assertThat(session.out()).isEqualTo(Catalog.entry("hetzner-cloud").orElseThrow().text());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "hetzner-clod, did you mean \"hetzner-cloud\"?",
    "xyzzy-plugh-1, 'nines catalog' lists all %d."
  })
  void catalog_unknownId(String id, String hint) {
    assertThat(session.run("catalog", id)).isEqualTo(ExitCode.USAGE);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .isEqualTo(
            lines(
                "nines catalog: \""
                    + id
                    + "\" is not in the catalogue; "
                    + hint.replace("%d", "" + Catalog.ids().size()),
                "Try 'nines catalog --help'."));
  }

  @Test
  void catalog_asJson() {
    assertThat(session.run("catalog hetzner-cloud --format json")).isEqualTo(ExitCode.DONE);
    assertThat(session.out())
        .startsWith("{\"entries\":[{\"id\":\"hetzner-cloud\",\"provider\":\"Hetzner")
        .contains("\"left-out\":[", "\"from-memory\":[", "\"file\":\"# provider: Hetzner")
        .endsWith("}]}\n");
  }

  @Test
  void init_fromTheCatalogue() {
    assertThat(session.run("init hetzner-cloud")).isEqualTo(ExitCode.DONE);
    assertThat(session.err()).isEqualTo(lines("Wrote contract.yaml, incident.yaml."));
    assertThat(folder.resolve("contract.yaml"))
        .hasContent(Catalog.entry("hetzner-cloud").orElseThrow().text());
    assertThat(folder.resolve("incident.yaml")).exists();
  }

  @Test
  void init_unknownIdWritesNothing() {
    assertThat(session.run("init hetzner-clod")).isEqualTo(ExitCode.USAGE);
    assertThat(session.err()).contains("did you mean \"hetzner-cloud\"?");
    assertThat(folder).isEmptyDirectory();
  }
}
