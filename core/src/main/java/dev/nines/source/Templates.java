package dev.nines.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Commented files to start from. */
public final class Templates {

  private Templates() {}

  /** Returns a whole usual contract with comments, in YAML. */
  public static String contract() {
    return text("contract/template.yaml");
  }

  /** Returns an incident with comments, in YAML. */
  public static String incident() {
    return text("incident/template.yaml");
  }

  private static String text(String resource) {
    try (InputStream in = Templates.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + resource, e);
    }
  }
}
