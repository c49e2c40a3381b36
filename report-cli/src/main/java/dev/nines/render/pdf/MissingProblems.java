package dev.nines.render.pdf;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.render.pdf.page.FontSet;
import dev.nines.render.pdf.page.MissingSign;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says which characters no font has: one warning for each script, in order of their places. */
final class MissingProblems {

  private static final int MOST = 8; // characters named
  private static final int TEXT = 40; // characters of the text quoted

  private MissingProblems() {}

  static List<Problem> of(List<MissingSign> signs) {
    Map<UnicodeScript, List<MissingSign>> scripts =
        signs.stream()
            .collect(
                Collectors.groupingBy(
                    sign -> UnicodeScript.of(sign.character()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return scripts.entrySet().stream().map(e -> problem(e.getKey(), e.getValue())).toList();
  }

  private static Problem problem(UnicodeScript script, List<MissingSign> signs) {
    List<Integer> characters = signs.stream().map(MissingSign::character).distinct().toList();
    MissingSign first = signs.get(0);
    String named =
        characters.stream()
            .limit(MOST)
            .map(MissingProblems::named)
            .collect(Collectors.joining(", "));
    String more = characters.size() > MOST ? " and " + (characters.size() - MOST) + " more" : "";
    String message =
        "No font has "
            + named
            + more
            + (script == UnicodeScript.COMMON ? "" : " of the script " + name(script))
            + ", first in \""
            + quoted(first.text().strip())
            + "\"; the PDF shows \""
            + FontSet.numbered(first.character())
            + "\" in its place. Name a folder with a font that has it: --fonts DIR.";
    return new Problem(
        ProblemCode.GLYPH_MISSING,
        SourceLocation.ofFile("PDF page " + first.page()),
        characters.stream().map(Character::toString).collect(Collectors.joining()),
        "",
        message);
  }

  private static String named(int character) {
    return String.format(Locale.ROOT, "\"%s\" (U+%04X)", Character.toString(character), character);
  }

  private static String name(UnicodeScript script) {
    String name = script.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String quoted(String text) {
    return text.codePointCount(0, text.length()) <= TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TEXT)) + "…";
  }
}
