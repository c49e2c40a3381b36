package dev.nines.time;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * An unchangeable list that shares its parts with the lists made of it: one element more or less
 * takes as much time and room as the logarithm of its length. What is so at each cut of thousands
 * of stretches that overlap is such a list.
 *
 * <p>It is a tree balanced by the number of elements: neither side of a node, itself counted, has
 * more than three times as many as the other.
 *
 * @param <T> the kind of element
 */
public final class SharedList<T> extends AbstractList<T> {

  private static final int MOST = 3;
  private static final int TWICE = 2;
  private static final int FACTOR = 31;
  private static final SharedList<?> NONE = new SharedList<>();

  private final SharedList<T> before;
  private final T value;
  private final SharedList<T> after;
  private final int size;
  // of List.hashCode: 31 to the power of the length, and what is added to it; 0 while not known
  private int power;
  private int sum;

  private SharedList() {
    this.before = this;
    this.value = null;
    this.after = this;
    this.size = 0;
    this.power = 1;
  }

  private SharedList(SharedList<T> before, T value, SharedList<T> after) {
    this.before = before;
    this.value = Objects.requireNonNull(value, "value");
    this.after = after;
    this.size = before.size + 1 + after.size;
  }

  /** Returns the list of no element. */
  @SuppressWarnings("unchecked")
  public static <T> SharedList<T> none() {
    return (SharedList<T>) NONE;
  }

  /** Returns the elements of a list; the list itself where it is a shared one. */
  public static <T> SharedList<T> copyOf(List<T> list) {
    if (list instanceof SharedList<T> shared) {
      return shared;
    }
    int middle = list.size() / 2;
    return list.isEmpty()
        ? none()
        : new SharedList<>(
            copyOf(list.subList(0, middle)),
            list.get(middle),
            copyOf(list.subList(middle + 1, list.size())));
  }

  /** Returns the elements of two lists with one between them. */
  public static <T> SharedList<T> joined(SharedList<T> before, T value, SharedList<T> after) {
    if (before.isFarBelow(after)) {
      return balanced(joined(before, value, after.before), after.value, after.after);
    }
    return after.isFarBelow(before)
        ? balanced(before.before, before.value, joined(before.after, value, after))
        : new SharedList<>(before, value, after);
  }

  /** Returns the elements of this list and then those of another. */
  public SharedList<T> plus(SharedList<T> other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return joined(this, other.get(0), other.without(0));
  }

  /** Returns the list with one element more, which then stands at a place. */
  public SharedList<T> with(int place, T added) {
    if (isEmpty()) {
      return new SharedList<>(none(), added, none());
    }
    return place <= before.size
        ? balanced(before.with(place, added), value, after)
        : balanced(before, value, after.with(place - before.size - 1, added));
  }

  /** Returns the list without the element at a place. */
  public SharedList<T> without(int place) {
    if (place == before.size) {
      return before.plus(after);
    }
    return place < before.size
        ? balanced(before.without(place), value, after)
        : balanced(before, value, after.without(place - before.size - 1));
  }

  /**
   * Returns how many elements stand before the first that fulfils a condition.
   *
   * @param holds a condition that holds from some element on
   */
  public int placeWhere(Predicate<? super T> holds) {
    if (isEmpty()) {
      return 0;
    }
    return holds.test(value) ? before.placeWhere(holds) : before.size + 1 + after.placeWhere(holds);
  }

  // one side may be of one element more or less than it may
  private static <T> SharedList<T> balanced(SharedList<T> before, T value, SharedList<T> after) {
    if (before.isFarBelow(after)) {
      return isSingle(after.before, after.after)
          ? node(node(before, value, after.before), after.value, after.after)
          : node(
              node(before, value, after.before.before),
              after.before.value,
              node(after.before.after, after.value, after.after));
    }
    if (!after.isFarBelow(before)) {
      return node(before, value, after);
    }
    return isSingle(before.after, before.before)
        ? node(before.before, before.value, node(before.after, value, after))
        : node(
            node(before.before, before.value, before.after.before),
            before.after.value,
            node(before.after.after, value, after));
  }

  private static <T> SharedList<T> node(SharedList<T> before, T value, SharedList<T> after) {
    return new SharedList<>(before, value, after);
  }

  private boolean isFarBelow(SharedList<T> other) {
    return size + other.size > 1 && other.size + 1 > MOST * (size + 1);
  }

  private static <T> boolean isSingle(SharedList<T> inner, SharedList<T> outer) {
    return inner.size + 1 < TWICE * (outer.size + 1);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public T get(int index) {
    Objects.checkIndex(index, size);
    if (index == before.size) {
      return value;
    }
    return index < before.size ? before.get(index) : after.get(index - before.size - 1);
  }

  @Override
  public Iterator<T> iterator() {
    return isEmpty() ? Collections.emptyIterator() : new InOrder<>(this);
  }

  /** Returns whether another list has equal elements; of two shared ones mostly found at once. */
  @Override
  public boolean equals(Object other) {
    if (other instanceof SharedList<?> that) {
      return this == that
          || size == that.size && hashCode() == that.hashCode() && super.equals(other);
    }
    return other instanceof List<?> list && size == list.size() && super.equals(other);
  }

  @Override
  public int hashCode() {
    if (power == 0) {
      before.hashCode();
      after.hashCode();
      sum = (before.sum * FACTOR + value.hashCode()) * after.power + after.sum;
      power = before.power * FACTOR * after.power;
    }
    return power + sum;
  }

  private static final class InOrder<T> implements Iterator<T> {

    private final Deque<SharedList<T>> open = new ArrayDeque<>();

    InOrder(SharedList<T> list) {
      push(list);
    }

    private void push(SharedList<T> list) {
      SharedList<T> next = list;
      while (!next.isEmpty()) {
        open.push(next);
        next = next.before;
      }
    }

    @Override
    public boolean hasNext() {
      return !open.isEmpty();
    }

    @Override
    public T next() {
      if (open.isEmpty()) {
        throw new NoSuchElementException("no element left");
      }
      SharedList<T> next = open.pop();
      push(next.after);
      return next.value;
    }
  }

  /**
   * Something made of lists, made once of each part that lists share.
   *
   * @param <T> the kind of element
   * @param <R> what is made
   */
  public static final class Fold<T, R> {

    /** Makes something of an element and of what was made of those before and after it. */
    @FunctionalInterface
    public interface Join<T, R> {

      /** Returns what is made. */
      R of(R before, T value, R after);
    }

    private final R none;
    private final Join<T, R> join;
    private final Map<SharedList<T>, R> known = new IdentityHashMap<>();

    /** Makes it of what is made of no element and how the rest is. */
    public Fold(R none, Join<T, R> join) {
      this.none = none;
      this.join = join;
    }

    /** Returns what is made of a list. */
    public R of(SharedList<T> list) {
      if (list.size < 2) {
        return list.isEmpty() ? none : join.of(none, list.value, none);
      }
      R made = known.get(list);
      if (made == null) {
        made = join.of(of(list.before), list.value, of(list.after));
        known.put(list, made);
      }
      return made;
    }
  }
}
