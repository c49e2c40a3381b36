package dev.nines.downtime;

import dev.nines.model.MaintenanceWindow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Joins the parts of maintenance that two files of one log tell: one file says that it goes on, the
 * next one that it began before.
 */
final class CutMaintenance {

  // those of one name that are not joined yet, by their start
  private final Map<String, NavigableMap<Instant, Deque<MaintenanceWindow>>> left = new HashMap<>();

  private CutMaintenance(List<MaintenanceWindow> windows) {
    for (MaintenanceWindow window : windows) {
      ofName(window).computeIfAbsent(window.from().at(), at -> new ArrayDeque<>(1)).add(window);
    }
  }

  /** Returns the windows, each with the end that a later file says; others as they are. */
  static List<MaintenanceWindow> joined(List<MaintenanceWindow> windows) {
    if (windows.stream().noneMatch(MaintenanceWindow::goesOn)) {
      return windows;
    }
    List<MaintenanceWindow> sorted = new ArrayList<>(windows);
    sorted.sort(Comparator.comparing(window -> window.from().at()));
    return new CutMaintenance(sorted).joinedInOrder(sorted);
  }

  private List<MaintenanceWindow> joinedInOrder(List<MaintenanceWindow> sorted) {
    List<MaintenanceWindow> joined = new ArrayList<>();
    for (MaintenanceWindow window : sorted) {
      if (isLeft(window)) {
        take(window);
        joined.add(withRest(window));
      }
    }
    return joined;
  }

  // the first of its name and start that is left, unless it was the rest of an earlier one
  private boolean isLeft(MaintenanceWindow window) {
    Deque<MaintenanceWindow> starting = ofName(window).get(window.from().at());
    return starting != null && starting.peekFirst() == window;
  }

  // the next window of the same name must be the rest of it
  private MaintenanceWindow withRest(MaintenanceWindow first) {
    MaintenanceWindow whole = first;
    while (whole.goesOn()) {
      var next = ofName(whole).ceilingEntry(whole.to().at());
      if (next == null || !next.getValue().getFirst().beganBefore()) {
        return whole;
      }
      MaintenanceWindow rest = next.getValue().getFirst();
      take(rest);
      whole = whole.endingAs(rest);
    }
    return whole;
  }

  private void take(MaintenanceWindow window) {
    Instant start = window.from().at();
    Deque<MaintenanceWindow> starting = ofName(window).get(start);
    starting.removeFirst();
    if (starting.isEmpty()) {
      ofName(window).remove(start);
    }
  }

  // a file names only those services of a host that it knows
  private NavigableMap<Instant, Deque<MaintenanceWindow>> ofName(MaintenanceWindow window) {
    int time = window.id().lastIndexOf(' ');
    String name = time < 0 ? window.id() : window.id().substring(0, time);
    return left.computeIfAbsent(name, key -> new TreeMap<>());
  }
}
