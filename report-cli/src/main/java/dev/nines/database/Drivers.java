package dev.nines.database;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The drivers of databases: those in the JAR files that the user names, then those of the class
 * path. A driver works as long as this is open.
 */
final class Drivers implements AutoCloseable {

  private final URLClassLoader jars;

  /**
   * Opens JAR files.
   *
   * @param files the files, which are there
   */
  Drivers(List<Path> files) {
    URL[] urls = files.stream().map(Drivers::url).toArray(URL[]::new);
    this.jars = new URLClassLoader("drivers", urls, Drivers.class.getClassLoader());
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no URL of \"" + file + "\"", e);
    }
  }

  /**
   * Returns the driver of an address; empty where there is none.
   *
   * @throws ServiceConfigurationError if a JAR file names a driver that it does not hold
   */
  Optional<Driver> find(DatabaseAddress address) {
    Stream<Driver> named = ServiceLoader.load(Driver.class, jars).stream().map(p -> p.get());
    return Stream.concat(named, DriverManager.drivers())
        .filter(driver -> accepts(driver, address))
        .findFirst();
  }

  private static boolean accepts(Driver driver, DatabaseAddress address) {
    try {
      return driver.acceptsURL(address.url());
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    jars.close();
  }
}
