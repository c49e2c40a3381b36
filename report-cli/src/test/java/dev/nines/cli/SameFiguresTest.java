package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.ModelFigures.Figure;
import dev.nines.cli.SampleRuns.Made;
import dev.nines.cli.SampleRuns.Sample;
import dev.nines.render.pdf.page.PdfContents;
import dev.nines.report.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each figure of a report stands in every form of it. */
@ExtendWith(SharedSamples.class)
class SameFiguresTest {

  private static final double CLOSE = 1e-9;

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.nines.cli.SampleRuns#all")
  void figure_standsInEveryForm(Sample sample, SampleRuns runs) throws IOException {
    Made made = runs.make(sample);
    List<Figure> figures = ModelFigures.of(made.report().document());
    assertThat(figures.isEmpty()).isEqualTo(sample.name().equals("empty"));
    List<Figure> written = figures.stream().filter(f -> !f.drawn()).toList();
    ZoneId zone = zone(made);
    Workbook workbook = Workbook.read(made.file("xlsx"), zone);
    JsonNumbers numbers = JsonNumbers.of(read(made.file("json")));
    SoftAssertions.assertSoftly(
        all -> {
          all.assertThat(missing(written, pdf(made))).as("PDF").isEmpty();
          all.assertThat(missing(figures, html(made))).as("HTML").isEmpty();
          all.assertThat(missing(figures, markdown(made))).as("Markdown").isEmpty();
          if (!sample.isLetter()) {
            all.assertThat(inPieces(figures, made.text())).as("text").isEmpty();
          }
          all.assertThat(figures).as("workbook").filteredOn(f -> !workbook.holds(f)).isEmpty();
          all.assertThat(figures).as("JSON").filteredOn(f -> !numbers.hold(f)).isEmpty();
        });
  }

  // the letter, which is one page, has no workbook: its figures are in that of the report
  private static ZoneId zone(Made made) {
    return made.report().document().sheets().stream()
        .findFirst()
        .map(dev.nines.report.Sheet::zone)
        .orElse(ZoneId.of("Europe/Dublin"));
  }

  // a narrow column of plain text parts a figure over two lines, beside those of its neighbours
  private static List<String> inPieces(List<Figure> figures, String text) {
    return figures.stream()
        .map(Figure::text)
        .filter(f -> !Stream.of(f.split("[\\s\\p{Z}]+")).allMatch(text::contains))
        .toList();
  }

  private static List<String> missing(List<Figure> figures, String text) {
    String all = compact(text);
    return figures.stream().map(Figure::text).filter(f -> !all.contains(compact(f))).toList();
  }

  // lines break where they must, so white space is no part of a figure
  private static String compact(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  private static String pdf(Made made) {
    return contents(made).pages().stream().flatMap(List::stream).collect(Collectors.joining(" "));
  }

  private static PdfContents contents(Made made) {
    try {
      return PdfContents.read(Files.readAllBytes(made.file("pdf")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String html(Made made) {
    return read(made.file("html"))
        .replaceAll("(?s)<style.*?</style>", "")
        .replaceAll("<[^>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String markdown(Made made) {
    Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    return TextContentRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .render(parser.parse(read(made.file("md"))));
  }

  /** The numbers and texts of JSON. */
  private record JsonNumbers(List<BigDecimal> numbers, String text) {

    static JsonNumbers of(String json) {
      List<BigDecimal> numbers =
          Pattern.compile("[:\\[]?\\s*\"?(-?\\d+(?:\\.\\d+)?)\"?\\s*[,}\\]\\n]")
              .matcher(json)
              .results()
              .map(found -> new BigDecimal(found.group(1)))
              .distinct()
              .toList();
      return new JsonNumbers(numbers, compact(json));
    }

    boolean hold(Figure figure) {
      return text.contains(compact(figure.text())) || holds(figure.value(), figure.drawn());
    }

    // a share that is only drawn is one of two numbers that JSON gives; the phases of each incident
    // are in the workbook
    private boolean holds(Value value, boolean drawn) {
      if (value instanceof Value.Length length) {
        return drawn || near(seconds(length.length()), new BigDecimal("0.5"));
      } else if (value instanceof Value.Cash cash) {
        BigDecimal amount = cash.money().amount();
        String written = String.format(Locale.ENGLISH, "%,.2f", amount);
        return near(amount, BigDecimal.ZERO) || text.contains(written + cash.money().currency());
      } else if (value instanceof Value.Share share) {
        BigDecimal exact = share.share().toDecimal(15, RoundingMode.DOWN);
        BigDecimal close = new BigDecimal("0.000000000001");
        return drawn || near(exact, close) || near(exact.movePointRight(2), close);
      } else if (value instanceof Value.Moment moment) {
        return text.contains("\"" + moment.at() + "\"");
      } else if (value instanceof Value.Day day) {
        return text.contains("\"" + day.date());
      } else if (value instanceof Value.Number number) {
        BigDecimal half = BigDecimal.ONE.movePointLeft(number.number().scale());
        return near(number.number(), number.number().scale() > 0 ? half : BigDecimal.ZERO);
      }
      return false;
    }

    private boolean near(BigDecimal wanted, BigDecimal apart) {
      return numbers.stream().anyMatch(n -> n.subtract(wanted).abs().compareTo(apart) <= 0);
    }
  }

  private static BigDecimal seconds(Duration length) {
    return BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
  }

  /** The numbers and texts of a workbook. */
  private record Workbook(List<Double> numbers, String text, ZoneId zone) {

    static Workbook read(Path file, ZoneId zone) throws IOException {
      List<Double> numbers = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
        for (Sheet sheet : book) {
          for (Row row : sheet) {
            row.forEach(cell -> add(cell, numbers, text));
          }
        }
      }
      return new Workbook(numbers, compact(text.toString()), zone);
    }

    private static void add(Cell cell, List<Double> numbers, StringBuilder text) {
      CellType type =
          cell.getCellType() == CellType.FORMULA
              ? cell.getCachedFormulaResultType()
              : cell.getCellType();
      if (type == CellType.NUMERIC) {
        numbers.add(cell.getNumericCellValue());
      } else if (type == CellType.STRING) {
        text.append(cell.getStringCellValue()).append(' ');
      }
    }

    boolean holds(Figure figure) {
      return number(figure.value()).stream().anyMatch(this::holds)
          || text.contains(compact(figure.text()));
    }

    private boolean holds(double number) {
      return numbers.stream().anyMatch(n -> Math.abs(n - number) < CLOSE * Math.max(1, number));
    }

    private List<Double> number(Value value) {
      if (value instanceof Value.Length length) {
        return List.of(length.length().toNanos() / 86_400e9);
      } else if (value instanceof Value.Cash cash) {
        return List.of(cash.money().amount().doubleValue());
      } else if (value instanceof Value.Share share) {
        return List.of(share.share().toDecimal(18, RoundingMode.HALF_EVEN).doubleValue());
      } else if (value instanceof Value.Number number) {
        return List.of(number.number().doubleValue());
      } else if (value instanceof Value.Moment moment) {
        return List.of(serial(moment.at().atZone(zone).toLocalDateTime()));
      } else if (value instanceof Value.Day day) {
        return List.of(serial(day.date().atStartOfDay()));
      }
      return List.of();
    }

    private static double serial(LocalDateTime local) {
      LocalDateTime zero = LocalDateTime.of(1899, 12, 30, 0, 0);
      return Duration.between(zero, local).toMillis() / 86_400e3;
    }
  }
}
