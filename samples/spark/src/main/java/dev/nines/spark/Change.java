package dev.nines.spark;

import dev.nines.source.series.StateChange;
import java.io.Serializable;

/** A row of the output; a bean, as Spark's encoders want. */
public final class Change implements Serializable {

  private static final long serialVersionUID = 1;
  private static final long NANOS = 1_000_000_000;

  private String timestamp;
  private String service;
  private String state;
  private String location;
  private long nanos;

  /** Makes a row that says nothing yet. */
  public Change() {}

  static Change of(StateChange change) {
    Change row = new Change();
    row.timestamp = change.at().toString();
    row.service = change.service();
    row.state = change.state().word();
    row.location = change.location();
    row.nanos = Math.addExact(change.at().getEpochSecond() * NANOS, change.at().getNano());
    return row;
  }

  public String getTimestamp() {
    return timestamp;
  }

  public void setTimestamp(String timestamp) {
    this.timestamp = timestamp;
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getLocation() {
    return location;
  }

  public void setLocation(String location) {
    this.location = location;
  }

  /** Returns the time in nanoseconds since 1970, by which rows are sorted. */
  public long getNanos() {
    return nanos;
  }

  public void setNanos(long nanos) {
    this.nanos = nanos;
  }
}
