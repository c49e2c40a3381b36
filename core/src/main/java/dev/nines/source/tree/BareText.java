package dev.nines.source.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.AliasToken;
import org.yaml.snakeyaml.tokens.AnchorToken;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * A YAML or JSON text without what only its author reads: comments, and the names of anchors.
 *
 * <p>Everything else stays, each on its line, so that the same is read from it at the same places.
 */
public final class BareText {

  // between two tokens a # begins a comment, whatever stands before it
  private static final Pattern COMMENT = Pattern.compile("[ \\t]*#[^\\r\\n\\u0085\\u2028\\u2029]*");
  private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029]|\\z");

  private static final String NAME = "text";

  private final String text;
  private final StringBuilder bare = new StringBuilder();
  private final Map<String, String> anchors = new HashMap<>();
  private int at;

  private BareText(String text) {
    this.text = text;
  }

  /**
   * Returns the text without them; a text that {@link TreeParser} cannot read as it is.
   *
   * <p>Example: {@code fee: &rate 10 # agreed with J.} becomes {@code fee: &a1 10}.
   */
  public static String of(String text) {
    Optional<Node> tree = TreeParser.parse(NAME, text).value();
    if (tree.isEmpty()) {
      return text;
    }
    Optional<String> bare = new BareText(text).bare();
    return bare.filter(same -> TreeParser.parse(NAME, same).value().equals(tree))
        .orElseGet(() -> PlacedJson.of(tree.get()));
  }

  // empty where it has tags or directives, whose words are its author's as well
  private Optional<String> bare() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    ScannerImpl scanner = new ScannerImpl(new StreamReader(text), options);
    try {
      while (!scanner.checkToken(Token.ID.StreamEnd)) {
        Token token = scanner.getToken();
        if (token.getTokenId() == Token.ID.Tag || token.getTokenId() == Token.ID.Directive) {
          return Optional.empty();
        }
        take(token);
      }
    } catch (YAMLException e) {
      return Optional.empty();
    }
    gap(text.length());
    return Optional.of(bare.toString());
  }

  private void take(Token token) {
    int end = text.offsetByCodePoints(0, token.getEndMark().getIndex());
    gap(text.offsetByCodePoints(0, token.getStartMark().getIndex()));
    if (token instanceof AnchorToken anchor) {
      bare.append('&').append(number(anchor.getValue()));
    } else if (token instanceof AliasToken alias) {
      bare.append('*').append(number(alias.getValue()));
    } else if (at < end) {
      bare.append(isBlock(token) ? block(end) : text.substring(at, end));
    }
    at = Math.max(at, end);
  }

  private void gap(int to) {
    if (at < to) {
      bare.append(COMMENT.matcher(text.substring(at, to)).replaceAll(""));
      at = to;
    }
  }

  private static boolean isBlock(Token token) {
    return token instanceof ScalarToken scalar
        && (scalar.getStyle() == ScalarStyle.LITERAL || scalar.getStyle() == ScalarStyle.FOLDED);
  }

  // a comment can stand behind the sign that begins a block, and nowhere else in it
  private String block(int end) {
    var line = LINE_END.matcher(text);
    int first = line.find(at) ? Math.min(line.start(), end) : end;
    String head = COMMENT.matcher(text.substring(at, first)).replaceAll("");
    return head + text.substring(first, end);
  }

  private String number(String anchor) {
    return anchors.computeIfAbsent(anchor, name -> "a" + (anchors.size() + 1));
  }
}
