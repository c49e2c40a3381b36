package dev.nines.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is, as a JDBC URL. The URL can hold a user and a password, which nothing prints.
 *
 * @param url the URL as the user gave it, beginning with {@code jdbc:}
 */
public record DatabaseAddress(String url) {

  private static final String BEGIN = "jdbc:";

  // jdbc:NAME: [//] [user[:password]@] hosts/database [?parameters]
  private static final Pattern KNOWN =
      Pattern.compile("(jdbc:[a-z0-9+-]+:)(//)?([^@/?;]*@)?([^@?;=&]*)([?;][^@]*)?");

  private static final Pattern NAME = Pattern.compile("jdbc:[a-z0-9+-]+:?");
  private static final Pattern WRITTEN = Pattern.compile("jdbc:[^\\s\"]+");

  // what stands between these is no secret by itself
  private static final Pattern PARTS = Pattern.compile("[?;&]|://");

  /**
   * Makes an address.
   *
   * @throws IllegalArgumentException if it does not begin with {@code jdbc:}
   */
  public DatabaseAddress {
    if (!isOne(url)) {
      throw new IllegalArgumentException("an address that does not begin with " + BEGIN);
    }
  }

  /** Returns whether a word of the command line is an address. */
  public static boolean isOne(String word) {
    return word.startsWith(BEGIN);
  }

  /** Returns a text in which every address is shown without what follows its database. */
  public static String hidden(String text) {
    return WRITTEN
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(new DatabaseAddress(m.group()).shown()));
  }

  /**
   * Returns the address without user, password and parameters, for example {@code
   * jdbc:postgresql://db.example.com/monitoring}. Of a form that is not known only the name of the
   * kind of database is shown.
   */
  public String shown() {
    Matcher form = KNOWN.matcher(url);
    if (form.matches()) {
      return form.group(1) + (form.group(2) == null ? "" : "//") + form.group(4);
    }
    return kind() + "\u2026";
  }

  /** Returns the kind of database, for example {@code jdbc:postgresql:}. */
  public String kind() {
    Matcher name = NAME.matcher(url);
    return name.lookingAt() ? name.group() : BEGIN;
  }

  /** Returns what must not be printed: the address itself, the user, values of parameters. */
  List<String> secrets() {
    List<String> secrets = new ArrayList<>(List.of(url, url.substring(BEGIN.length())));
    String[] parts = PARTS.split(url);
    for (int i = 1; i < parts.length; i++) {
      String value = parts[i].substring(parts[i].indexOf('=') + 1);
      secrets.add(value);
      secrets.add(decoded(value));
    }
    int at = url.lastIndexOf('@');
    if (at > 0) {
      String begin = url.substring(kind().length(), at).replaceFirst("^//", "");
      secrets.add(begin);
      secrets.addAll(List.of(begin.split("[:/]")));
      secrets.addAll(List.of(decoded(begin).split("[:/]")));
    }
    return secrets.stream().filter(s -> !s.isBlank() && !isShown(s)).toList();
  }

  private boolean isShown(String secret) {
    return shown().contains(secret);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  @Override
  public String toString() {
    return shown();
  }
}
