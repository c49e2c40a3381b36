package dev.nines.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has all the words, and each of them asks for what the English ones ask for. */
class WordingLanguagesTest {

  private static final Path WORDS = Path.of("src/main/resources/dev/nines/report");
  private static final Pattern FILE = Pattern.compile("([a-z]+)_([a-z]{2})\\.properties");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\+?}");

  /** A file of words in a language other than English, {@code sla_fr.properties}. */
  record Translation(String name, String english, String language) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Translation> translations() {
    List<Translation> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(WORDS)) {
      for (Path file : files.sorted().toList()) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (name.matches()) {
          String english = name.group(1) + ".properties";
          found.add(new Translation(name.group(), english, name.group(2)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("translations")
  void keys_areThoseOfEnglish(Translation translation) {
    assertThat(read(translation.name()).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(read(translation.english()).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void placeholders_areThoseOfEnglish(Translation translation) {
    assertThat(placeholders(translation.name())).isEqualTo(placeholders(translation.english()));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void noValue_isEmpty(Translation translation) {
    Properties words = read(translation.name());
    assertThat(words.stringPropertyNames()).noneMatch(key -> words.getProperty(key).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void formOfNone_isOneOfTheTwo(Translation translation) {
    Wording words = Wording.of(Locale.forLanguageTag(translation.language()));
    assertThat(words.text("plural.below-two")).isIn("one", "other");
  }

  @Test
  void eachLanguage_hasEveryFile() {
    Set<String> english = new TreeSet<>();
    TreeMap<String, Set<String>> byLanguage = new TreeMap<>();
    for (Translation translation : translations()) {
      english.add(translation.english());
      byLanguage
          .computeIfAbsent(translation.language(), language -> new TreeSet<>())
          .add(translation.english());
    }
    assertThat(byLanguage).containsOnlyKeys("de", "es", "fr", "ja");
    assertThat(english).contains("wording.properties", "sla.properties", "postmortem.properties");
    assertThat(byLanguage.values()).allMatch(english::equals);
  }

  private static TreeMap<String, Set<String>> placeholders(String name) {
    Properties words = read(name);
    TreeMap<String, Set<String>> found = new TreeMap<>();
    for (String key : words.stringPropertyNames()) {
      Set<String> own = new TreeSet<>();
      PLACEHOLDER
          .matcher(words.getProperty(key))
          .results()
          .forEach(m -> own.add(m.group().replace("+", "")));
      found.put(key, own);
    }
    return found;
  }

  private static Properties read(String name) {
    Properties words = new Properties();
    try (var reader = Files.newBufferedReader(WORDS.resolve(name))) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
