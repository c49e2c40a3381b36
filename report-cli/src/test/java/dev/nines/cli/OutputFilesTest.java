package dev.nines.cli;

import static dev.nines.cli.NinesTest.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {

  @TempDir Path folder;

  @Test
  void write_replacesWhatWasThere() throws Exception {
    Files.writeString(folder.resolve("a.pdf"), "a longer text of before");

    OutputFiles.write(format -> bytes("new"), List.of(target("a.pdf")));

    assertThat(folder.resolve("a.pdf")).hasContent("new");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_linkStays() throws Exception {
    Files.writeString(folder.resolve("real.pdf"), "old");
    Files.createSymbolicLink(folder.resolve("a.pdf"), Path.of("real.pdf"));

    OutputFiles.write(format -> bytes("new"), List.of(target("a.pdf")));

    assertThat(folder.resolve("a.pdf")).isSymbolicLink();
    assertThat(folder.resolve("real.pdf")).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_permissionsAreThoseOfAnyNewFile() throws Exception {
    Files.writeString(folder.resolve("other"), "");

    OutputFiles.write(format -> bytes("new"), List.of(target("a.pdf")));

    assertThat(permissions("a.pdf")).isEqualTo(permissions("other"));
  }

  @Test
  void write_oneFailsToRenderNoneIsLeft() {
    Result result =
        format -> {
          if (format == OutputFormat.XLSX) {
            throw new IllegalStateException("no sheet");
          }
          return bytes("fine");
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> OutputFiles.write(result, List.of(target("a.pdf"), target("b.xlsx"))));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void write_secondFolderIsMissingNoneIsLeft() {
    List<OutputTarget> targets = List.of(target("a.pdf"), target("out/b.xlsx"));

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> OutputFiles.write(format -> bytes("x"), targets))
        .withMessage("The folder of output \"out/b.xlsx\" does not exist; make it first.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void write_aFolderStandsThere() throws IOException {
    Files.createDirectory(folder.resolve("a.pdf"));

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> OutputFiles.write(format -> bytes("x"), List.of(target("a.pdf"))))
        .withMessage("Output \"a.pdf\" is a folder; name a file.");
  }

  @Test
  void write_temporaryNameIsTakenNoneIsLeft() throws IOException {
    String temporary = ".b.xlsx." + ProcessHandle.current().pid() + ".tmp";
    Path taken = Files.createDirectories(folder.resolve(temporary).resolve("inside")).getParent();
    List<OutputTarget> targets = List.of(target("a.pdf"), target("b.xlsx"));

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> OutputFiles.write(format -> bytes("x"), targets))
        .withMessageStartingWith("Output \"b.xlsx\" cannot be written: ");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(taken));
  }

  @Test
  void run_folderIsMissing() {
    FakeEngine engine = new FakeEngine();
    Session session = new Session(engine, folder);

    assertThat(session.run("postmortem p.txt -o a.pdf -o out/b.xlsx")).isEqualTo(ExitCode.OUTPUT);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .isEqualTo(lines("The folder of output \"out/b.xlsx\" does not exist; make it first."));
    assertThat(engine.asked).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private OutputTarget target(String name) {
    return new OutputTarget(name, folder.resolve(name), OutputFormat.ofName(name).orElseThrow());
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
