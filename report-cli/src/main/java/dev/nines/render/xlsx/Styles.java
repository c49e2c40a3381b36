package dev.nines.render.xlsx;

import dev.nines.brand.Colours;
import dev.nines.render.Palette;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps one style for each look of a workbook: Excel has a limit of 64,000. The part that describes
 * them is made once for all workbooks of a run whose looks are the same.
 */
final class Styles {

  // reports of a fleet differ in the digits of their figures, if at all
  private static final int MOST_KEPT = 32;

  private static final Map<Key, byte[]> MADE =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
              return size() > MOST_KEPT;
            }
          });

  /** What the part of the styles depends on. */
  record Key(List<Look> looks, List<Rule> rules, Colours brand) {}

  /**
   * How cells look for which a rule holds.
   *
   * @param ink the colour of the text as six hexadecimal digits
   * @param ground the colour behind it
   */
  record Rule(String ink, String ground) {}

  private final Map<Look, Integer> looks = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Colours brand;

  /** Starts without a look; the colours are those that the sender chose. */
  Styles(Colours brand) {
    this.brand = brand;
  }

  /** Returns the number of the style of a look, from 1. */
  int of(Look look) {
    Integer known = looks.putIfAbsent(look, looks.size() + 1);
    return known == null ? looks.size() : known;
  }

  /** Returns the number of the style of a rule, from 0. */
  int rule(Rule rule) {
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
    return rules.indexOf(rule);
  }

  /** Returns the properties of the line under a text, inside of the text. */
  static String note() {
    return "<sz val=\"9\"/><color rgb=\"FF"
        + Palette.INK2.hex()
        + "\"/><rFont val=\"Arial\"/><family val=\"2\"/>";
  }

  /** Returns the part of the styles, once all looks are known. */
  byte[] bytes() {
    Key key = new Key(List.copyOf(looks.keySet()), List.copyOf(rules), brand);
    return MADE.computeIfAbsent(key, StyleSheet::bytes);
  }
}
