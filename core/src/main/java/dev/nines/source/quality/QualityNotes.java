package dev.nines.source.quality;

import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes notes of what series cover: of a file with many, one each for those covered least. */
public final class QualityNotes {

  /** How many series of a file are told one by one. */
  public static final int SHOWN = 20;

  private static final Comparator<SeriesQuality> LEAST_FIRST =
      Comparator.comparing(series -> series.coverage().orElse(Fraction.ONE));

  private QualityNotes() {}

  /** Returns the notes, those of a file together. */
  public static List<Problem> of(List<SeriesQuality> series) {
    Map<String, List<SeriesQuality>> files = new LinkedHashMap<>();
    series.forEach(s -> files.computeIfAbsent(s.file(), f -> new ArrayList<>()).add(s));
    return files.values().stream().flatMap(file -> ofFile(file).stream()).toList();
  }

  private static List<Problem> ofFile(List<SeriesQuality> series) {
    if (series.size() <= SHOWN) {
      return series.stream().map(SeriesQuality::note).toList();
    }
    List<SeriesQuality> least = series.stream().sorted(LEAST_FIRST).toList();
    List<Problem> notes = new ArrayList<>();
    least.stream().limit(SHOWN).map(SeriesQuality::note).forEach(notes::add);
    notes.add(others(least.subList(SHOWN, least.size())));
    return notes;
  }

  private static Problem others(List<SeriesQuality> others) {
    long rows = others.stream().mapToLong(SeriesQuality::rows).sum();
    long repeated = others.stream().mapToLong(SeriesQuality::repeated).sum();
    String least = others.get(0).coverageText();
    String message =
        "%s more series with %s rows%s; %s of their rows stand twice. JSON lists each."
            .formatted(
                others.size(),
                rows,
                least.isEmpty() ? "" : ", each covered to " + least + " % or more",
                repeated);
    return Problem.of(
        ProblemCode.DATA_QUALITY, SourceLocation.ofFile(others.get(0).file()), message);
  }
}
