package dev.nines.downtime;

import dev.nines.model.MaintenanceWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins the parts of maintenance that two files of one log tell: one file says that it goes on, the
 * next one that it began before.
 */
final class CutMaintenance {

  private CutMaintenance() {}

  /** Returns the windows, each with the end that a later file says; others as they are. */
  static List<MaintenanceWindow> joined(List<MaintenanceWindow> windows) {
    if (windows.stream().noneMatch(MaintenanceWindow::goesOn)) {
      return windows;
    }
    List<MaintenanceWindow> left = new ArrayList<>(windows);
    left.sort(Comparator.comparing(window -> window.from().at()));
    List<MaintenanceWindow> joined = new ArrayList<>();
    while (!left.isEmpty()) {
      MaintenanceWindow first = left.remove(0);
      joined.add(first.goesOn() ? withRest(first, left) : first);
    }
    return joined;
  }

  // the next window of the same name must be the rest of it
  private static MaintenanceWindow withRest(
      MaintenanceWindow first, List<MaintenanceWindow> later) {
    for (MaintenanceWindow other : later) {
      if (isOf(first, other)) {
        if (!other.beganBefore()) {
          return first;
        }
        later.remove(other);
        return other.goesOn() ? withRest(first.endingAs(other), later) : first.endingAs(other);
      }
    }
    return first;
  }

  // a file names only those services of a host that it knows
  private static boolean isOf(MaintenanceWindow first, MaintenanceWindow other) {
    return !other.from().at().isBefore(first.to().at()) && object(first).equals(object(other));
  }

  private static String object(MaintenanceWindow window) {
    int time = window.id().lastIndexOf(' ');
    return time < 0 ? window.id() : window.id().substring(0, time);
  }
}
