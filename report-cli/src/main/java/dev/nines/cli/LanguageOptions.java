package dev.nines.cli;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.report.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say in which language documents are. */
final class LanguageOptions {

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = {
        "The language of documents: de, en, es, fr or ja, also with a region, as de-CH.",
        "Dates, numbers and money follow it. Default: en."
      })
  private String tag;

  @Option(
      names = "--wording",
      paramLabel = "DIR",
      description =
          "A folder with words of your own, as sla_nl.properties; adds or changes languages.")
  private String folder;

  /**
   * Returns the language asked for.
   *
   * @throws UsageException if there is no such language or folder
   * @throws InputException if the user's own words cannot be used
   */
  Language language(Terminal terminal) {
    if (tag == null && folder == null) {
      return Language.ENGLISH;
    }
    Languages all = folder == null ? Languages.installed() : Languages.with(files(terminal));
    Checked<Language> language = Language.of(tag == null ? "en" : tag, all);
    language.problems().stream()
        .filter(problem -> problem.code() == ProblemCode.LANGUAGE_UNKNOWN)
        .map(Problem::message)
        .findFirst()
        .ifPresent(
            message -> {
              throw new UsageException("--locale: " + message);
            });
    return language.value().orElseThrow(() -> new InputException(language.problems()));
  }

  private Map<String, byte[]> files(Terminal terminal) {
    try {
      Path path = terminal.resolve(folder);
      return WordFolder.read(path);
    } catch (IOException e) {
      throw new UsageException("--wording: \"" + folder + "\" is no folder that can be read.");
    }
  }
}
