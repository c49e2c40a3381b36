package dev.nines.source.incident;

import dev.nines.model.Audience;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.ObservedState;
import dev.nines.source.tree.ScalarKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words of an incident file that stand for one of a few values. */
final class Words {

  static final ScalarKind<IncidentStatus> STATUS =
      ScalarKind.oneOf(IncidentStatus.values(), Words::of);
  static final ScalarKind<IncidentKind> KIND = ScalarKind.oneOf(IncidentKind.values(), Words::of);
  static final ScalarKind<Audience> AUDIENCE = ScalarKind.oneOf(Audience.values(), Words::of);
  static final ScalarKind<ObservedState> STATE =
      ScalarKind.oneOf(ObservedState.values(), ObservedState::word);
  static final ScalarKind<Boolean> CANCELLED = ScalarKind.oneOf(cancelled());

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String ofCancelled(boolean cancelled) {
    return cancelled ? "cancelled" : "planned";
  }

  private static Map<String, Boolean> cancelled() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put(ofCancelled(false), false);
    words.put(ofCancelled(true), true);
    return words;
  }
}
