package dev.nines.report.postmortem;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every text that a record holds, however deep. */
final class Strings {

  private final List<String> found = new ArrayList<>();

  private Strings() {}

  static List<String> in(Object object) {
    Strings strings = new Strings();
    strings.visit(object);
    return strings.found;
  }

  private void visit(Object object) {
    if (object instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        visit(value(record, component));
      }
    } else if (object instanceof Iterable<?> items) {
      items.forEach(this::visit);
    } else if (object instanceof Optional<?> optional) {
      optional.ifPresent(this::visit);
    } else if (object instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            visit(key);
            visit(value);
          });
    } else {
      found.add(String.valueOf(object));
    }
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
