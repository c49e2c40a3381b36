package dev.nines.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who asks a database, where its address does not say so.
 *
 * @param user the name; empty to leave it to the driver
 * @param password the password; empty to leave it to the driver
 */
public record Login(Optional<String> user, Optional<String> password) {

  /** Nobody in particular. */
  public static final Login NONE = new Login(Optional.empty(), Optional.empty());

  private static final String STARS = "***";

  public Login {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
  }

  /** Returns what a driver said, in one line and without credentials. */
  String hidden(DatabaseAddress address, String message) {
    List<String> secrets = new ArrayList<>(address.secrets());
    password.ifPresent(secrets::add);
    user.ifPresent(secrets::add);
    String text = message.lines().map(String::strip).findFirst().orElse("");
    secrets.sort(Comparator.comparing(String::length).reversed());
    for (String secret : secrets) {
      text = WholeWord.of(secret).matcher(text).replaceAll(Matcher.quoteReplacement(STARS));
    }
    return DatabaseAddress.hidden(text);
  }

  // a short user such as "a" stands inside other words as well
  private static final class WholeWord {
    static Pattern of(String secret) {
      return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])");
    }
  }

  @Override
  public String toString() {
    return "Login";
  }
}
