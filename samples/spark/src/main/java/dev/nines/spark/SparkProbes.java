package dev.nines.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Makes the state changes of probes: {@code INPUT... --output FOLDER [--format csv|parquet]
 * [--stale-after 5x|PT150S|never] [--files N]}.
 */
public final class SparkProbes {

  private static final String USAGE =
      "INPUT... --output FOLDER [--format csv|parquet] [--stale-after 5x|PT150S|never] [--files N]";

  private SparkProbes() {}

  /** What a command line says. */
  private static final class Words {
    private final List<String> inputs = new ArrayList<>();
    private String output = "";
    private String format = "csv";
    private StaleRule rule = StaleRule.USUAL;
    private int files = 1;

    private Words(String[] args) {
      for (int i = 0; i < args.length; i++) {
        boolean isOption = args[i].startsWith("--");
        if (isOption && i + 1 == args.length) {
          throw new IllegalArgumentException(args[i] + " needs a value");
        }
        if (isOption) {
          take(args[i], args[++i]);
        } else {
          inputs.add(args[i]);
        }
      }
      if (inputs.isEmpty() || output.isEmpty()) {
        throw new IllegalArgumentException("an input or the output is missing");
      }
    }

    private void take(String option, String value) {
      switch (option) {
        case "--output" -> output = value;
        case "--format" -> format = format(value);
        case "--stale-after" -> rule = new StaleRule(value);
        case "--files" -> files = Integer.parseInt(value);
        default -> throw new IllegalArgumentException(option + " is no option");
      }
    }

    private static String format(String value) {
      if (!List.of("csv", "parquet").contains(value)) {
        throw new IllegalArgumentException("\"" + value + "\" is no format");
      }
      return value;
    }
  }

  /**
   * Runs the job and ends with 0, or 2 where the command line or the files are not as they must be.
   */
  public static void main(String[] args) throws IOException {
    Words words;
    try {
      words = new Words(args);
    } catch (IllegalArgumentException e) {
      System.err.println("spark: " + e.getMessage() + ".");
      System.err.println("spark: " + USAGE);
      System.exit(2);
      return;
    }
    try (SparkSession session = session()) {
      run(session, words, System.err);
    } catch (IllegalArgumentException e) {
      System.err.println("spark: " + e.getMessage() + ".");
      System.exit(2);
    }
  }

  /** Returns a session with what the job needs; a cluster's own settings stay. */
  static SparkSession session() {
    return settings(SparkSession.builder().appName("nines-probes")).getOrCreate();
  }

  static SparkSession.Builder settings(SparkSession.Builder builder) {
    return builder
        // as many series to a partition before Spark sorts rows by series; a series takes 2 kB
        .config("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", 200_000)
        // a row with a cell too many is damaged, whichever columns are asked for
        .config("spark.sql.csv.parser.columnPruning.enabled", false);
  }

  /** Runs a command line in a session. */
  static void run(SparkSession session, PrintStream err, String... args) {
    run(session, new Words(args), err);
  }

  private static void run(SparkSession session, Words words, PrintStream err) {
    ProbesJob job = new ProbesJob(session, words.rule);
    ProbesJob.Result result = job.run(ProbeFiles.read(session, words.format, words.inputs));
    ProbeFiles.write(result.changes(), words.files, words.output);
    err.println(
        "spark: "
            + result.series()
            + " series, "
            + result.sorted()
            + " of them sorted; "
            + result.leftOut()
            + " rows left out that cannot be read");
  }
}
