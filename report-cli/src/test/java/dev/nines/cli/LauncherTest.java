package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and its archive of classes, with a Java that says what it was started with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  // makes the archive that is asked for, unless it was told not to
  private static final String JAVA =
      """
      #!/bin/sh
      for word; do
        case $word in
          -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
            echo made >>"$JAVA_HOME/made"
            [ -e "$JAVA_HOME/refuse" ] || echo classes >"${word#*=}"
            exit 0 ;;
        esac
      done
      echo "$*"
      """;

  @TempDir Path folder;

  private Path target;
  private Path java;

  @BeforeEach
  void checkout() throws IOException {
    target = Files.createDirectories(folder.resolve("a checkout/report-cli/target"));
    Path module = target.getParent();
    Files.createDirectories(module.resolve("src/main"));
    Files.createDirectories(folder.resolve("a checkout/core/src/main"));
    for (String file : List.of("pom.xml", "core/pom.xml", "report-cli/pom.xml")) {
      Files.writeString(folder.resolve("a checkout").resolve(file), "");
    }
    Files.copy(Path.of("nines"), module.resolve("nines"));
    Files.writeString(target.resolve("nines.jar"), "");
    java = java("17");
  }

  private Path java(String version) throws IOException {
    Path home = folder.resolve("java " + version);
    Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(program, JAVA);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    return home;
  }

  private String run() throws IOException, InterruptedException {
    String launcher = target.getParent().resolve("nines").toString();
    ProcessBuilder builder = new ProcessBuilder("sh", launcher, "sla", "x");
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().remove("NINES_JAVA_OPTS");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private long made() throws IOException {
    Path file = java.resolve("made");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
  }

  private String plain() {
    return "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Dnines.interactive=false -jar "
        + target.resolve("nines.jar")
        + " sla x\n";
  }

  private String with(String option) throws IOException {
    String sharing = " -XX:+VerifySharedSpaces " + option + archive() + " -Dnines";
    return plain().replace(" -Dnines", sharing);
  }

  @Test
  void archive_isMadeOnceAndUsed() throws Exception {
    assertThat(run()).isEqualTo(with("-XX:SharedArchiveFile="));
    assertThat(run()).isEqualTo(with("-XX:SharedArchiveFile="));
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void archive_ofJava25IsACache() throws Exception {
    java = java("25");

    assertThat(run()).isEqualTo(with("-XX:AOTCache="));
  }

  @Test
  void archive_thatWasCutIsMadeAnew() throws Exception {
    run();
    Files.writeString(archive(), "cla");

    assertThat(run()).isEqualTo(with("-XX:SharedArchiveFile="));
    assertThat(archive()).hasContent("classes");
  }

  @Test
  void archive_withoutItsSizeIsMadeAnew() throws Exception {
    run();
    Files.delete(Path.of(archive() + ".size"));

    assertThat(run()).isEqualTo(with("-XX:SharedArchiveFile="));
    assertThat(made()).isEqualTo(2);
  }

  @Test
  void archive_ofAnotherJavaIsNotUsed() throws Exception {
    run();
    Path first = archive();
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.2\"\n");

    assertThat(run()).doesNotContain(first.toString()).contains("-XX:SharedArchiveFile=");
    assertThat(made()).isEqualTo(2);
  }

  @Test
  void archive_thatCannotBeMadeIsTriedOnce() throws Exception {
    Files.writeString(java.resolve("refuse"), "");

    assertThat(run()).isEqualTo(plain());
    assertThat(run()).isEqualTo(plain());
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void archive_isDoneWithoutWhereTheFolderCannotBeWritten() throws Exception {
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
    // whoever may do everything writes into it all the same
    assumeFalse(Files.isWritable(target));
    try {
      assertThat(run()).isEqualTo(plain());
    } finally {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
