package dev.nines.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key of the shared words and of the SLA report is used, and every used key is there. */
class WordingUseTest {

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern ASKED =
      Pattern.compile("(?:text|count|labelOf)\\(\\s*\"([a-z][a-z0-9.-]*[a-z0-9])\"\\s*[,)]");

  // keys whose whole is made of several parts
  private static final List<String> COMPOSED =
      List.of("sheet.", "summary.", "time.", "why.", "rule.", "term.", "days.", "ledger.");

  @Test
  void everyKeyOfTheReport_isUsed() {
    Set<String> literals = found(LITERAL);
    Set<String> unused = new TreeSet<>();
    for (String file : List.of("wording", "sla", "periods", "letter", "fleet")) {
      for (String key : keys(file)) {
        if (!isUsed(key, literals)) {
          unused.add(key);
        }
      }
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void everyKeyAskedFor_isThere() {
    Set<String> known = new TreeSet<>(keys("wording"));
    known.addAll(keys("sla"));
    known.addAll(keys("periods"));
    known.addAll(keys("letter"));
    known.addAll(keys("fleet"));
    Set<String> missing = found(ASKED);
    missing.removeIf(key -> known.contains(key) || known.contains(key + ".other"));
    assertThat(missing).isEmpty();
  }

  private static boolean isUsed(String key, Set<String> literals) {
    String bare = key.replaceFirst("\\.(one|other|none)$", "");
    return literals.contains(key)
        || literals.contains(bare)
        || literals.stream().anyMatch(l -> l.endsWith(".") && l.length() > 3 && key.startsWith(l))
        || COMPOSED.stream().anyMatch(key::startsWith) && isPart(bare, literals);
  }

  // "sheet." + id + ".title": the middle is a literal of its own
  private static boolean isPart(String key, Set<String> literals) {
    String rest = key.substring(key.indexOf('.') + 1);
    return literals.contains(rest) || literals.contains(rest.replace(".title", ""));
  }

  private static Set<String> found(Pattern pattern) {
    Set<String> found = new TreeSet<>();
    for (String source :
        List.of(
            "src/main/java/dev/nines/report",
            "src/main/java/dev/nines/report/fleet",
            "src/main/java/dev/nines/report/sla")) {
      try (Stream<Path> files = Files.list(Path.of(source))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(f -> add(found, pattern, f));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(found).hasSizeGreaterThan(50);
    return found;
  }

  private static void add(Set<String> found, Pattern pattern, Path file) {
    try {
      Matcher matcher = pattern.matcher(Files.readString(file));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(String file) {
    Properties words = new Properties();
    try (var stream = Wording.class.getResourceAsStream(file + ".properties")) {
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.stringPropertyNames();
  }
}
