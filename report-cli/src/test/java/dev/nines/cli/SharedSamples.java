package dev.nines.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the documents of all samples, each of which is made once for all of them. */
final class SharedSamples implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == SampleRuns.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(SharedSamples.class))
        .getOrComputeIfAbsent(Held.class, key -> Held.inNewFolder(), Held.class)
        .runs();
  }

  /** The documents, and their folder, which goes after the last test. */
  private record Held(Path folder, SampleRuns runs) implements AutoCloseable {

    static Held inNewFolder() {
      try {
        Path folder = Files.createTempDirectory("nines-samples");
        return new Held(folder, new SampleRuns(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
