package dev.nines.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReadersTest {

  private record Fixed(String kind, Sureness sure) implements SourceReader {
    @Override
    public String title() {
      return "Title of " + kind;
    }

    @Override
    public Sureness sureness(SourcePeek peek) {
      return sure;
    }

    @Override
    public Checked<Facts> read(SourceInput input) {
      return Checked.of(Facts.none());
    }
  }

  private static final SourceInput INPUT =
      SourceInput.of("a.txt", "text".getBytes(StandardCharsets.UTF_8));

  private static SourceReaders readers(SourceReader... readers) {
    return new SourceReaders(List.of(readers));
  }

  private static List<String> problems(Checked<?> checked) {
    assertThat(checked.value()).isEmpty();
    return checked.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void read_surestReaderReads() {
    Checked<Facts> facts =
        readers(new Fixed("a", Sureness.LIKELY), new Fixed("b", Sureness.CERTAIN)).read(INPUT);

    assertThat(facts.problems()).isEmpty();
    assertThat(facts.value().orElseThrow().inputs())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.file()).isEqualTo("a.txt");
              assertThat(file.readAs()).isEqualTo("Title of b");
              // echo -n text | sha256sum
              assertThat(file.sha256())
                  .isEqualTo("982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1");
            });
  }

  @Test
  void read_twoEquallySure() {
    assertThat(
            problems(
                readers(new Fixed("b", Sureness.LIKELY), new Fixed("a", Sureness.LIKELY))
                    .read(INPUT)))
        .containsExactly(
            "a.txt: error: \"a.txt\" could be any of a (Title of a), b (Title of b); name the one"
                + " that it is, as in --data a=a.txt. [format-ambiguous]");
  }

  @Test
  void read_noneIsSure() {
    assertThat(problems(readers(new Fixed("a", Sureness.NO)).read(INPUT)))
        .containsExactly(
            "a.txt: error: The content of \"a.txt\" is of no kind that is read; these are:"
                + " a (Title of a). [format-unknown]");
  }

  @Test
  void read_forcedKind() {
    SourceReaders readers = readers(new Fixed("a", Sureness.NO));

    assertThat(readers.read(INPUT, "a").value()).isPresent();
    assertThat(problems(readers.read(INPUT, "z")))
        .containsExactly(
            "a.txt: error: \"z\" is no kind of file that is read; these are: a (Title of a)."
                + " [format-unknown]");
  }

  @Test
  void read_emptyFile() {
    SourceInput empty = SourceInput.of("e.txt", " \n".getBytes(StandardCharsets.UTF_8));

    assertThat(problems(SourceReaders.installed().read(empty)))
        .containsExactly("e.txt: error: The file \"e.txt\" is empty. [file-empty]");
    assertThat(problems(SourceReaders.installed().read(empty, "page")))
        .containsExactly("e.txt: error: The file \"e.txt\" is empty. [file-empty]");
  }

  @Test
  void read_fileThatFails() {
    SourceInput broken =
        SourceInput.of(
            "b.txt",
            () -> {
              throw new IOException("disk on fire");
            });

    assertThat(problems(SourceReaders.installed().read(broken)))
        .containsExactly(
            "b.txt: error: The file \"b.txt\" cannot be read: disk on fire. [file-unreadable]");
  }

  @Test
  void read_textInAnotherEncoding() {
    byte[] latin1 = "id: a\nimpact: []\ntitle: Stra\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(problems(SourceReaders.installed().read(SourceInput.of("l.yaml", latin1))))
        .containsExactly(
            "l.yaml:3: error: This is not UTF-8 text; save the file as UTF-8. [file-unreadable]");
  }

  @Test
  void read_utf16WithMark() {
    byte[] utf16 = "\uFEFFid: a\nimpact: []\n".getBytes(StandardCharsets.UTF_16LE);

    assertThat(SourceReaders.installed().read(SourceInput.of("u.yaml", utf16)).problems())
        .isEmpty();
  }

  @Test
  void installed_hasTheReadersOfCore() {
    assertThat(SourceReaders.installed().readers())
        .extracting(SourceReader::kind)
        .contains("incidents", "page")
        .isSorted();
  }

  @Test
  void ofFile_missingFolderAndFile(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("no.txt");
    Path file = Files.writeString(folder.resolve("yes.txt"), "x");

    assertThat(problems(SourceInput.ofFile("no.txt", missing)))
        .containsExactly(
            "no.txt: error: The file \"" + missing + "\" does not exist. [file-missing]");
    assertThat(problems(SourceInput.ofFile("f", folder)))
        .containsExactly("f: error: \"" + folder + "\" is a folder. [file-unreadable]");
    assertThat(SourceInput.ofFile("yes.txt", file).problems()).isEmpty();
  }

  @Test
  void shortest_namesTellFilesApart() {
    List<Path> paths =
        List.of(
            Path.of("/x/a/page.txt"),
            Path.of("/x/b/page.txt"),
            Path.of("/x/b/other.txt"),
            Path.of("/y/b/page.txt"),
            Path.of("/x/b/../b/other.txt"));

    assertThat(SourceNames.shortest(paths))
        .containsExactly("a/page.txt", "x/b/page.txt", "other.txt", "y/b/page.txt", "other.txt");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "first record | [{'incident_number': 1, 'created_on' '2025'}] | 1, column 38",
        "second line | {'zzz': 1;; 'yyy': 2} | 2, column 2",
        "cut short | [{'zzz': [1, 2 | 1, column 15",
        "a letter too many | {'zzz': 1, x} | 1, column 12"
      })
  void read_brokenJsonOfNoKind_saysWhere(String name, String text, String place) {
    String json = text.replace('\'', '"').replace(";;", "\n");
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    List<Problem> problems =
        SourceReaders.installed().read(SourceInput.of("x.json", bytes)).problems();
    assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.SYNTAX);
    assertThat(problems.get(0).message())
        .startsWith(
            "The content of \"x.json\" begins as JSON and breaks its rules in line "
                + place
                + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"zzz\": 1}", "[1, 2", "[2025-07-05] nothing", "{zzz}"})
  void read_whatIsNoBrokenJson_isOfNoKind(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(SourceReaders.installed().read(SourceInput.of("x", bytes)).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.FORMAT_UNKNOWN);
  }
}
