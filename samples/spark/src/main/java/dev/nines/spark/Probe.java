package dev.nines.spark;

import java.io.Serializable;

/** A row of the input as Spark hands it on; a bean, as its encoders want. */
public final class Probe implements Serializable {

  private static final long serialVersionUID = 1;

  private String service = "";
  private String location = "";
  private String timestamp;
  private String status;
  private long block;

  /** Makes a row that says nothing yet. */
  public Probe() {}

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }

  public String getLocation() {
    return location;
  }

  public void setLocation(String location) {
    this.location = location;
  }

  /** Returns the time as it stands; null where there is none, or the row is damaged. */
  public String getTimestamp() {
    return timestamp;
  }

  public void setTimestamp(String timestamp) {
    this.timestamp = timestamp;
  }

  /** Returns the word for the state; null where there is none, or the row is damaged. */
  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  /** Returns a number for the part of a file in which it stands; rows of one follow one another. */
  public long getBlock() {
    return block;
  }

  public void setBlock(long block) {
    this.block = block;
  }
}
