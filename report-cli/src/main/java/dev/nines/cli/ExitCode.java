package dev.nines.cli;

/** What the exit code of {@code nines} says; stable, so that scripts can rely on it. */
public final class ExitCode {

  /** Everything asked for was done. */
  public static final int DONE = 0;

  /**
   * Done, and what was looked for is there: a promise was missed under {@code --fail-on-breach}, or
   * {@code check} found errors or warnings.
   */
  public static final int FOUND = 1;

  /** The command line is wrong; an impossible or reversed period is so too. */
  public static final int USAGE = 2;

  /** An input is wrong, missing or unreadable; every problem was listed. */
  public static final int INPUT = 3;

  /** An output could not be written, its folder missing included; nothing half-written stays. */
  public static final int OUTPUT = 4;

  /** Nines itself failed: a bug. The number is EX_SOFTWARE of the BSD sysexits. */
  public static final int BUG = 70;

  private ExitCode() {}
}
