package dev.nines.samples.recalculation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Recomputes workbooks: opened with recalculation forced, and saved again. */
final class LibreOffice {

  // 0 is "always": without it the stored values would come back as they are
  private static final String ALWAYS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
      </item>
      </oor:items>
      """;

  private static final int MINUTES = 15;

  private final Path profile;

  LibreOffice(Path folder) throws IOException {
    profile = folder.resolve("profile");
    Files.createDirectories(profile.resolve("user"));
    Files.writeString(profile.resolve("user/registrymodifications.xcu"), ALWAYS);
  }

  /** Writes the workbooks recomputed, under their own names, into a folder. */
  void recompute(List<Path> workbooks, Path into) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + profile.toUri());
    command.addAll(List.of("--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"));
    command.addAll(List.of("--outdir", into.toString()));
    workbooks.forEach(workbook -> command.add(workbook.toString()));
    Path log = into.resolveSibling(into.getFileName() + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException("soffice did not finish: " + Files.readString(log));
    }
  }
}
