package dev.nines.cli;

import java.util.List;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says which word of the command line fits nothing, and what was likely meant. */
final class WrongWord {

  private WrongWord() {}

  static String sentence(UnmatchedArgumentException e) {
    String word = e.getUnmatched().get(0);
    boolean atTop = e.getCommandLine().getParent() == null;
    if (!word.startsWith("-") && !atTop) {
      return "\"" + word + "\" is one word too many.";
    }
    String kind = word.startsWith("-") ? "option" : "command";
    return "\"" + word + "\" is no " + kind + suggestion(e.getSuggestions());
  }

  private static String suggestion(List<String> suggestions) {
    return suggestions.isEmpty() ? "." : "; did you mean " + String.join(" or ", suggestions) + "?";
  }
}
