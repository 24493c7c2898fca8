package dev.duckpond.tests.probe;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A program that has the driver and the JDK, and nothing else. */
public final class DriverProbe {
  private DriverProbe() {}

  /** Prints some rows of the pond whose URL is the argument. */
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection(arguments[0])) {
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT place, count(*), sum(amount) FROM visits GROUP BY place ORDER BY place")) {
        while (rows.next()) {
          print(rows.getString(1) + " " + rows.getInt(2) + " " + rows.getBigDecimal(3));
        }
      }
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT place FROM visits WHERE amount > ?")) {
        statement.setInt(1, 5);
        try (ResultSet rows = statement.executeQuery()) {
          rows.next();
          print("prepared " + rows.getString(1));
        }
      }
      try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
        tables.next();
        print("tables " + tables.getString("TABLE_NAME"));
      }
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
