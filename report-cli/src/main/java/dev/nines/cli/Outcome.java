package dev.nines.cli;

import dev.nines.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How the library answered a request. */
sealed interface Outcome {

  /** Returns the same answer with further warnings and notes where it is a result. */
  default Outcome with(List<Problem> more) {
    if (!(this instanceof Done done)) {
      return this;
    }
    List<Problem> all = new ArrayList<>(done.problems());
    all.addAll(more);
    return new Done(done.result(), done.promiseMissed(), all);
  }

  /** Returns the same answer without warnings and notes where it is a result. */
  default Outcome withoutWarnings() {
    return this instanceof Done done
        ? new Done(done.result(), done.promiseMissed(), List.of())
        : this;
  }

  /**
   * The result, with what its reader must know.
   *
   * @param result what was made
   * @param promiseMissed whether a promise was missed
   * @param problems warnings and notes
   */
  record Done(Result result, boolean promiseMissed, List<Problem> problems) implements Outcome {
    public Done {
      Objects.requireNonNull(result, "result");
      problems = List.copyOf(problems);
    }
  }

  /**
   * No result, because an input is wrong.
   *
   * @param problems all that was found, at least one
   */
  record Failed(List<Problem> problems) implements Outcome {
    public Failed {
      problems = List.copyOf(problems);
    }
  }

  /**
   * No result, because the command line does not fit the inputs, for example names no promise of
   * the contract.
   *
   * @param sentence what is wrong and what would fit
   */
  record Unfitting(String sentence) implements Outcome {
    public Unfitting {
      Objects.requireNonNull(sentence, "sentence");
    }
  }
}
