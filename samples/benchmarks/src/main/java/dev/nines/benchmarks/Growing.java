package dev.nines.benchmarks;

import java.util.function.IntFunction;

/**
 * A load of which twice as much should take little more than twice as long.
 *
 * @param name what grows, for the table
 * @param smallest the first size; it is doubled twice
 * @param prepare makes what is to be timed of a size
 */
record Growing(String name, int smallest, IntFunction<Runnable> prepare) {}
