package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.SampleRuns.Made;
import dev.nines.cli.SampleRuns.Sample;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of each kind of document looks as in the picture that was looked at. Run with {@code
 * -Pgolden}; {@code -Pgolden -Dgolden.renew=true} records the pictures anew. What differs is drawn
 * in {@code target/golden}.
 */
@Tag("golden")
class GoldenPagesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/pages");
  private static final Path DIFFERENT = Path.of("target/golden");
  private static final boolean RENEW = Boolean.getBoolean("golden.renew");

  /** Dots an inch: enough to see a letter move, and small. */
  private static final int DPI = 50;

  private static final int GREYS = 16;

  /** How far apart two greys of a dot may be, of 255, before it counts as different. */
  private static final int APART = 64;

  /** The share of dots that may differ: other versions of poppler smooth letters otherwise. */
  private static final double TOLERANCE = 0.002;

  private static final long MOST_BYTES = 3_000_000;

  @TempDir private static Path folder;

  private static SampleRuns runs;

  @BeforeAll
  static void prepare() throws IOException {
    runs = new SampleRuns(folder);
    Files.createDirectories(GOLDEN);
    Files.createDirectories(DIFFERENT);
  }

  // a year in other languages has the pages of a quarter, only more of them
  static Stream<Sample> samples() {
    return Stream.concat(
        SampleRuns.kinds().stream().filter(s -> !s.name().startsWith("year-")),
        SampleRuns.edges().stream().filter(s -> !s.name().startsWith("many")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void pages_lookAsTheyDid(Sample sample) throws Exception {
    Made made = runs.make(sample);
    List<Path> pages = rendered(made.file("pdf"), sample.name());
    if (RENEW) {
      renew(sample.name(), pages);
    }
    assertThat(golden(sample.name())).as("pages").hasSameSizeAs(pages);
    for (Path page : pages) {
      assertThat(different(page)).as(page.getFileName().toString()).isLessThan(TOLERANCE);
    }
  }

  @Test
  void pictures_areSmall() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    assertThat(bytes).isBetween(1L, MOST_BYTES);
  }

  private static List<Path> rendered(Path pdf, String name) throws Exception {
    Path out = Files.createDirectories(folder.resolve("pages")).resolve(name);
    Process process =
        new ProcessBuilder(
                "pdftoppm",
                "-r",
                Integer.toString(DPI),
                "-gray",
                "-png",
                pdf.toString(),
                out.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0).isTrue();
    return pictures(out.getParent(), name);
  }

  private static List<Path> golden(String name) throws IOException {
    return pictures(GOLDEN, name);
  }

  private static List<Path> pictures(Path in, String name) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name + "-\\d+\\.png"))
          .sorted()
          .toList();
    }
  }

  private static void renew(String name, List<Path> pages) throws IOException {
    for (Path old : golden(name)) {
      Files.delete(old);
    }
    for (Path page : pages) {
      BufferedImage grey = fewGreys(ImageIO.read(page.toFile()));
      ImageIO.write(grey, "png", GOLDEN.resolve(page.getFileName()).toFile());
    }
  }

  private static BufferedImage fewGreys(BufferedImage page) {
    byte[] greys = new byte[GREYS];
    for (int i = 0; i < GREYS; i++) {
      greys[i] = (byte) (i * 255 / (GREYS - 1));
    }
    IndexColorModel model = new IndexColorModel(4, GREYS, greys, greys, greys);
    int type = BufferedImage.TYPE_BYTE_BINARY;
    BufferedImage few = new BufferedImage(page.getWidth(), page.getHeight(), type, model);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int grey = Math.round(grey(page, x, y) * (GREYS - 1) / 255f);
        few.getRaster().setSample(x, y, 0, grey);
      }
    }
    return few;
  }

  private static int grey(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFF;
  }

  // one where a page has another size
  private static double different(Path page) throws IOException {
    BufferedImage now = ImageIO.read(page.toFile());
    BufferedImage before = ImageIO.read(GOLDEN.resolve(page.getFileName()).toFile());
    if (now.getWidth() != before.getWidth() || now.getHeight() != before.getHeight()) {
      return 1;
    }
    List<int[]> dots = new ArrayList<>();
    for (int y = 0; y < now.getHeight(); y++) {
      for (int x = 0; x < now.getWidth(); x++) {
        if (Math.abs(grey(now, x, y) - grey(before, x, y)) > APART) {
          dots.add(new int[] {x, y});
        }
      }
    }
    double share = dots.size() / (double) (now.getWidth() * now.getHeight());
    if (share >= TOLERANCE) {
      draw(now, dots, DIFFERENT.resolve(page.getFileName()));
    }
    return share;
  }

  private static void draw(BufferedImage now, List<int[]> dots, Path file) throws IOException {
    int type = BufferedImage.TYPE_INT_RGB;
    BufferedImage drawn = new BufferedImage(now.getWidth(), now.getHeight(), type);
    drawn.createGraphics().drawImage(now, 0, 0, null);
    dots.forEach(dot -> drawn.setRGB(dot[0], dot[1], 0xD00000));
    ImageIO.write(drawn, "png", file.toFile());
  }
}
