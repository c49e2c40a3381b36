package dev.nines.render;

import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads what authors write: CommonMark with tables, and links only to places that are safe. */
public final class AuthorText {

  private static final List<String> SAFE = List.of("http:", "https:", "mailto:");

  // text nested deeper is shown as it stands; without a limit it could exhaust the stack
  private static final int DEEPEST = 40;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private AuthorText() {}

  /** Returns the text as a tree whose nodes know where they stand in it. */
  public static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** Returns whether a link may be followed: only http, https and mailto may. */
  public static boolean isSafe(String destination) {
    String lower = destination.toLowerCase(Locale.ROOT);
    return SAFE.stream().anyMatch(lower::startsWith);
  }
}
