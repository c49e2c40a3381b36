package dev.nines.source.tree;

import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Writes YAML that quotes every text with a control character or a line end other than a line feed;
 * unquoted, a reader would take such a line end for a space.
 */
final class SafeYaml extends JsonGeneratorDelegate {

  private static final Pattern UNSAFE =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff]");

  private final YAMLGenerator yaml;

  SafeYaml(YAMLGenerator yaml) {
    super(yaml, true);
    this.yaml = yaml;
  }

  @Override
  public void writeString(String text) throws IOException {
    if (!UNSAFE.matcher(text).find()) {
      super.writeString(text);
      return;
    }
    yaml.disable(YAMLGenerator.Feature.MINIMIZE_QUOTES);
    yaml.disable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE);
    super.writeString(text);
    yaml.enable(YAMLGenerator.Feature.MINIMIZE_QUOTES);
    yaml.enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE);
  }
}
