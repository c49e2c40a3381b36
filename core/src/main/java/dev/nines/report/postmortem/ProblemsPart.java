package dev.nines.report.postmortem;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.Severity;
import dev.nines.report.Block;
import dev.nines.report.Mark;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The problems found in the source, the gravest first, or that none was found. */
final class ProblemsPart {

  // what only a contract can be checked for, or against one
  private static final Set<ProblemCode> OF_CONTRACTS =
      EnumSet.of(
          ProblemCode.BAND_GAP,
          ProblemCode.BAND_OVERLAP,
          ProblemCode.SERVICE_UNMATCHED,
          ProblemCode.SERVICE_ASSUMED,
          ProblemCode.SOURCES_DISAGREE,
          ProblemCode.MAINTENANCE_LATE);

  private final Scene scene;
  private final Words words;

  ProblemsPart(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    if (scene.problems().isEmpty()) {
      boolean hidden = scene.leftOut().problems() > 0;
      String key = hidden ? "problems.none-shown" : "problems.none";
      String kinds = scene.format().number(kinds());
      blocks.add(new Block.Sentence(words.text(key, kinds), Tone.NORMAL));
    } else {
      blocks.add(new Block.Findings(findings()));
    }
    return Section.full("problems", words.text("problems"), counts(), blocks.toArray(Block[]::new));
  }

  private List<Block.Finding> findings() {
    List<Block.Finding> findings = new ArrayList<>();
    for (Problem problem : scene.problems()) {
      findings.add(
          new Block.Finding(
              Mark.Icon.of(problem.severity()),
              findings.size() + 1,
              scene.format().say(problem.message()),
              scene.place(problem.location())));
    }
    return findings;
  }

  private String counts() {
    if (scene.problems().isEmpty()) {
      return "";
    }
    return words.text(
        "problems.count",
        words.count("errors", number(Severity.ERROR)),
        words.count("warnings", number(Severity.WARNING)),
        words.count("notes", number(Severity.NOTE)));
  }

  private long number(Severity severity) {
    return scene.problems().stream().filter(p -> p.severity() == severity).count();
  }

  // every kind of warning: inputs that can be read and do not agree with themselves or each other
  private long kinds() {
    boolean contract = scene.input().effect().isPresent();
    return EnumSet.allOf(ProblemCode.class).stream()
        .filter(code -> code.severity() == Severity.WARNING)
        .filter(code -> contract || !OF_CONTRACTS.contains(code))
        .count();
  }
}
