package dev.nines.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.nines.contract.Agreement;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {

  static List<CatalogEntry> entries() {
    return Catalog.entries();
  }

  @Test
  void ids_areThoseOfTheFilesInOrder() throws IOException, URISyntaxException {
    Path folder = Path.of(Catalog.class.getResource("index.txt").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.substring(0, name.length() - ".yaml".length()))
              .sorted()
              .toList();
      assertThat(Catalog.ids()).isEqualTo(names).hasSizeGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void ids_areWordsJoinedByHyphens() {
    assertThat(Catalog.ids()).allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)+"));
  }

  @Test
  void entry_ofAnUnknownId_isAbsent() {
    assertThat(Catalog.entry("no-such-entry")).isEmpty();
    assertThat(Catalog.entry("index.txt")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void agreement_loadsWithoutError(CatalogEntry entry) {
    Checked<Agreement> checked = entry.agreement();

    assertThat(checked.problems()).noneMatch(Problem::isError);
    assertThat(checked.value().orElseThrow().latest().id()).isEqualTo(entry.id());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void contract_saysWhereItComesFrom(CatalogEntry entry) {
    var contract = entry.agreement().value().orElseThrow().latest();

    assertThat(contract.provider()).isEqualTo(entry.about().provider());
    assertThat(contract.paper().orElseThrow().document()).isEqualTo(entry.about().source());
    assertThat(entry.about().service()).isNotBlank();
    assertThat(entry.about().date()).isNotBlank();
    assertThat(entry.about().quality()).matches("(primary|copy).*");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void valuesFromMemory_areMarkedWhereTheyStandAndInAPrintedCondition(CatalogEntry entry) {
    boolean isUsed =
        entry.fromMemory().stream().anyMatch(line -> !line.contains("is written here"));
    var promises = entry.agreement().value().orElseThrow().latest().promises();

    assertThat(entry.text().lines().anyMatch(line -> line.matches("[^#].*# .*from memory.*")))
        .isEqualTo(isUsed);
    assertThat(
            promises.stream()
                .flatMap(promise -> promise.conditions().stream())
                .anyMatch(condition -> condition.contains("from memory")))
        .isEqualTo(isUsed);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void schema_acceptsTheFile(CatalogEntry entry) throws IOException {
    try (InputStream in =
        CatalogTest.class.getResourceAsStream("/dev/nines/schema/contract.schema.json")) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);

      assertThat(schema.validate(new ObjectMapper(new YAMLFactory()).readTree(entry.text())))
          .isEmpty();
    }
  }
}
