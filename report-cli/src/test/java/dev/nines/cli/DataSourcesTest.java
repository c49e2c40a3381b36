package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSourcesTest {

  @TempDir Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    for (String name : List.of("b.yaml", "a.yaml", "c.csv", "logs/1.csv", "logs/old/2.csv")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a.yaml         | a.yaml",
        "*.yaml         | a.yaml b.yaml",
        "?.csv          | c.csv",
        "[ab].yaml      | a.yaml b.yaml",
        "{c,d}.csv      | c.csv",
        "*/1.csv        | logs/1.csv",
        "logs/*.csv     | logs/1.csv",
        "logs/**.csv    | logs/1.csv logs/old/2.csv",
        "./*.yaml       | ./a.yaml ./b.yaml",
        "*.txt          | *.txt",
        "missing/*.csv  | missing/*.csv",
        "missing.csv    | missing.csv",
      })
  void of_pattern(String pattern, String names) {
    assertThat(sources().of(pattern))
        .extracting(DataSource::name)
        .containsExactlyElementsOf(Arrays.asList(names.split(" ")));
  }

  @Test
  void of_absolutePattern() {
    String pattern = folder + "/*.yaml";

    assertThat(sources().of(pattern))
        .extracting(DataSource::path)
        .containsExactly(folder.resolve("a.yaml"), folder.resolve("b.yaml"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void of_nameThatLooksLikeAPatternExists() throws IOException {
    Files.writeString(folder.resolve("[ab].yaml"), "");

    assertThat(sources().of("[ab].yaml")).extracting(DataSource::name).containsExactly("[ab].yaml");
  }

  @Test
  void of_kindAndServiceHoldForAllFilesOfAPattern() {
    assertThat(sources().of("probes:web shop=*.yaml"))
        .containsExactly(forced("a.yaml", "web shop"), forced("b.yaml", "web shop"));
  }

  @Test
  void of_fileWithAnEqualsSignExists() throws IOException {
    Files.writeString(folder.resolve("probes=x.csv"), "");

    assertThat(sources().of("probes=x.csv"))
        .containsExactly(
            new DataSource(
                "probes=x.csv",
                folder.resolve("probes=x.csv"),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void of_kindIsUnknown() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> sources().of("probe:app=c.csv"))
        .withMessage(
            "\"probe\" in \"probe:app=c.csv\" is no kind of data; use one of incidents, probes.");
  }

  @Test
  void of_nothing() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> sources().of(""))
        .withMessage("A file name is empty.");
  }

  @Test
  void one_patternOfSeveral() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> sources().one("*.yaml"))
        .withMessage("\"*.yaml\" names 2 files, but only one is taken here.");
  }

  private DataSources sources() {
    FakeEngine engine = new FakeEngine();
    return new DataSources(engine.kinds(), new Session(engine, folder).terminal());
  }

  private DataSource forced(String name, String service) {
    return new DataSource(name, folder.resolve(name), Optional.of("probes"), Optional.of(service));
  }
}
