package dev.nines.render.pdf.page;

import dev.nines.render.pdf.page.Stretch.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Puts signs together to runs of one font, and the runs to their places in the line. */
final class GlyphRuns {

  private GlyphRuns() {}

  /** Returns the runs in the order in which they are read, each with its place. */
  static List<GlyphRun> of(List<Stretch> stretches, Function<Sign, Optional<GlyphRun>> choice) {
    List<List<GlyphRun>> runs = stretches.stream().map(s -> runs(s, choice)).toList();
    if (stretches.size() == 1 && !stretches.get(0).rightToLeft()) {
      return placed(runs.get(0), 0);
    }
    List<Integer> fromLeft =
        IntStream.range(0, runs.size())
            .boxed()
            .sorted(Comparator.comparing(stretches::get, Stretch.FROM_LEFT))
            .toList();
    List<List<GlyphRun>> done = new ArrayList<>(runs);
    double at = 0;
    for (int i : fromLeft) {
      double width = runs.get(i).stream().mapToDouble(GlyphRun::width).sum();
      done.set(
          i,
          stretches.get(i).rightToLeft()
              ? mirrored(runs.get(i), at + width)
              : placed(runs.get(i), at));
      at += width;
    }
    return done.stream().flatMap(List::stream).toList();
  }

  private static List<GlyphRun> placed(List<GlyphRun> runs, double from) {
    List<GlyphRun> placed = new ArrayList<>();
    double at = from;
    for (GlyphRun run : runs) {
      placed.add(run.movedTo(at));
      at += run.width();
    }
    return placed;
  }

  private static List<GlyphRun> mirrored(List<GlyphRun> runs, double right) {
    List<GlyphRun> placed = new ArrayList<>();
    double at = right;
    for (GlyphRun run : runs) {
      at -= run.width();
      placed.add(run.movedTo(at));
    }
    return placed;
  }

  private static List<GlyphRun> runs(Stretch stretch, Function<Sign, Optional<GlyphRun>> choice) {
    List<GlyphRun> runs = new ArrayList<>();
    for (Sign sign : stretch.signs()) {
      Optional<GlyphRun> run = choice.apply(sign);
      if (stretch.rightToLeft()) {
        run.ifPresent(runs::add); // sign by sign, so that the file has them in the order of reading
      } else {
        run.ifPresent(next -> append(runs, next));
      }
    }
    return runs;
  }

  private static void append(List<GlyphRun> runs, GlyphRun next) {
    int last = runs.size() - 1;
    if (last < 0 || !isLike(runs.get(last), next)) {
      runs.add(next);
      return;
    }
    GlyphRun before = runs.get(last);
    String text = before.text() + next.text();
    runs.set(last, new GlyphRun(next.font(), text, before.actual() + next.actual(), false, 0));
  }

  private static boolean isLike(GlyphRun before, GlyphRun next) {
    return before.font().equals(next.font()) && !before.isMissing() && !next.isMissing();
  }
}
