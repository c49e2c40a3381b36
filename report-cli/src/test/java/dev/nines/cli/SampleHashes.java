package dev.nines.cli;

import dev.nines.cli.SampleRuns.Made;
import dev.nines.cli.SampleRuns.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The hash of each form of each kind of document in each language, one a line. */
final class SampleHashes {

  private SampleHashes() {}

  /** Writes the hashes to a file; the other argument is a new folder. */
  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[1]), of(Files.createDirectories(Path.of(arguments[0]))));
  }

  /** Makes all documents in a new folder. */
  static List<String> of(Path folder) throws IOException {
    SampleRuns runs = new SampleRuns(folder);
    List<String> hashes = new ArrayList<>();
    for (Sample sample : SampleRuns.kinds()) {
      Made made = runs.make(sample);
      for (String form : sample.forms()) {
        hashes.add(sample + "." + form + " " + Sha256.of(Files.readAllBytes(made.file(form))));
      }
      hashes.add(sample + " text " + Sha256.of(made.text().getBytes(StandardCharsets.UTF_8)));
    }
    return hashes;
  }
}
