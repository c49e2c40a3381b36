package dev.nines.cli;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is wrong with files, and writes nothing. */
@Command(
    name = "check",
    header = "List the problems of incidents, contracts, data and finished PDFs.",
    description = {
      "",
      "Prints one line a problem, sorted by place: file:line: severity: sentence [code]. Nothing is"
          + " written. The exit code is 1 where an error or a warning was found.",
      "A PDF is made again from the facts inside it: what it says otherwise is an error. One that",
      "says what changed since another is held against that one too, where both are named.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nines check page.txt contract.yaml",
      "  nines check 'incidents/*.yaml' --format json",
      "  nines check july.pdf",
      "  nines check july-corrected.pdf july.pdf"
    })
final class CheckCommand extends BaseCommand {

  // of a file that cannot be read nothing can be said, so the input is what is wrong
  private static final Set<ProblemCode> UNREAD =
      EnumSet.of(ProblemCode.FILE_MISSING, ProblemCode.FILE_UNREADABLE);

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "The files, or patterns in quotes; KIND=FILE forces a reader (a wrong KIND lists them).")
  private List<String> files;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = Converters.Format.class,
      description = "What to print; default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private ViewOptions view;
  @Mixin private FontOptions fonts;

  CheckCommand(Engine engine, Terminal terminal) {
    super(engine, terminal);
  }

  @Override
  int execute(Progress progress) throws OutputException {
    CheckRequest request =
        new CheckRequest(sources().ofAll(files), view.view(terminal()), fonts.folder(terminal()));
    progress.step("Reading " + request.files().size() + " files");
    CheckResult result = engine().check(request);
    Delivery delivery = delivery(progress);
    delivery.print(format == OutputFormat.JSON ? result.json() : lines(result.problems()));
    delivery.say(summary(result.problems()));
    return exitCode(result.problems());
  }

  private static byte[] lines(List<Problem> problems) {
    return problems.stream()
        .sorted(Problem.BY_PLACE)
        .map(problem -> problem + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String summary(List<Problem> problems) {
    return "Found "
        + count(problems, Severity.ERROR)
        + ", "
        + count(problems, Severity.WARNING)
        + ", "
        + count(problems, Severity.NOTE)
        + ".";
  }

  private static String count(List<Problem> problems, Severity severity) {
    long count = problems.stream().filter(problem -> problem.severity() == severity).count();
    return count + " " + severity.word() + (count == 1 ? "" : "s");
  }

  private static int exitCode(List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> UNREAD.contains(problem.code()))) {
      return ExitCode.INPUT;
    }
    boolean found = problems.stream().anyMatch(problem -> problem.severity() != Severity.NOTE);
    return found ? ExitCode.FOUND : ExitCode.DONE;
  }
}
