package dev.nines.redaction;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Changes every text in a tree of records, lists, maps and optionals.
 *
 * <p>It asks the records themselves what they are made of, so that a text which somebody adds to
 * one of them later is not forgotten here.
 */
final class RedactedTree {

  private final UnaryOperator<String> change;

  RedactedTree(UnaryOperator<String> change) {
    this.change = change;
  }

  /** Returns the same tree with its texts changed; parts without any are the same objects. */
  @SuppressWarnings("unchecked")
  <T> T of(T value) {
    return (T) changed(value);
  }

  private Object changed(Object value) {
    if (value instanceof String text) {
      return change.apply(text);
    } else if (value instanceof Record whole) {
      return changed(whole);
    } else if (value instanceof List<?> list) {
      return changed(list);
    } else if (value instanceof Map<?, ?> map) {
      return changed(map);
    } else if (value instanceof Optional<?> optional) {
      return optional.map(this::changed);
    }
    return value;
  }

  private Object changed(List<?> list) {
    List<Object> items = new ArrayList<>(list.size());
    boolean same = true;
    for (Object item : list) {
      Object now = changed(item);
      same &= Objects.equals(now, item);
      items.add(now);
    }
    return same ? list : items;
  }

  private Object changed(Map<?, ?> map) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    map.forEach((key, value) -> entries.put(changed(key), changed(value)));
    return entries.equals(map) ? map : entries;
  }

  private Object changed(Record whole) {
    RecordComponent[] parts = whole.getClass().getRecordComponents();
    Object[] values = new Object[parts.length];
    boolean same = true;
    for (int i = 0; i < parts.length; i++) {
      Object value = value(whole, parts[i]);
      values[i] = changed(value);
      same &= Objects.equals(value, values[i]);
    }
    return same ? whole : made(whole.getClass(), parts, values);
  }

  private static Object value(Record whole, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(part + " cannot be asked", e);
    }
  }

  private static Object made(Class<?> type, RecordComponent[] parts, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made with other words", e);
    }
  }
}
