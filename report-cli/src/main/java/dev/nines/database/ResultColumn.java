package dev.nines.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a result, and how its values are written as the cells of a table.
 *
 * @param place where it stands, counted from 1
 * @param name its name in lower case
 * @param type the type of its values
 */
record ResultColumn(int place, String name, Type type) {

  /** What values are, as far as their text depends on it. */
  enum Type {
    /** A time with its zone. */
    INSTANT,
    /** A time of day without a zone, of which nobody knows when it was. */
    LOCAL_TIME,
    NUMBER,
    BOOLEAN,
    TEXT
  }

  private static final Set<Integer> NUMBERS =
      Set.of(Types.DECIMAL, Types.NUMERIC, Types.REAL, Types.FLOAT, Types.DOUBLE);

  ResultColumn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }

  static List<ResultColumn> of(ResultSetMetaData result) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    for (int place = 1; place <= result.getColumnCount(); place++) {
      String name = result.getColumnLabel(place).strip().toLowerCase(Locale.ROOT);
      columns.add(new ResultColumn(place, name, type(result, place)));
    }
    return columns;
  }

  // PostgreSQL tells a time with a zone from one without by the name of the type alone
  private static Type type(ResultSetMetaData result, int place) throws SQLException {
    int type = result.getColumnType(place);
    String name = String.valueOf(result.getColumnTypeName(place)).toLowerCase(Locale.ROOT);
    if (type == Types.TIMESTAMP_WITH_TIMEZONE
        || name.contains("timestamptz")
        || name.contains("timestamp") && name.contains("with time zone")) {
      return Type.INSTANT;
    }
    if (type == Types.TIMESTAMP) {
      return Type.LOCAL_TIME;
    }
    if (type == Types.BOOLEAN || type == Types.BIT) {
      return Type.BOOLEAN;
    }
    return NUMBERS.contains(type) ? Type.NUMBER : Type.TEXT;
  }

  /** Returns the value of a row as text; empty where it is null. */
  Optional<String> text(ResultSet row) throws SQLException {
    if (row.getObject(place) == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type) {
          case INSTANT -> row.getObject(place, OffsetDateTime.class).toInstant().toString();
          case BOOLEAN -> row.getBoolean(place) ? "1" : "0";
          case NUMBER -> number(row.getString(place));
          default -> row.getString(place);
        });
  }

  // without an exponent, which tables do not have
  private static String number(String text) {
    try {
      return new BigDecimal(text).toPlainString();
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
