package dev.duckpond.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls every method there is: each works, or fails with an SQLState and a one-line message. */
class SqlStateTest {
  /** Calls that would change what later calls do, and JDBC's sharding, which is for others. */
  private static final Set<String> LEFT_OUT =
      Set.of("close", "abort", "closeOnCompletion", "beginRequest", "endRequest");

  @TempDir Path directory;
  private Connection connection;

  @BeforeEach
  void connect() throws IOException, SQLException {
    TestPond pond =
        TestPond.create(directory.resolve("pond"))
            .change(root -> TestPond.writeNames(root, "/people", 1, "Ann", "Bob"));
    connection = pond.connect();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void everyMethodOfAConnection() {
    assertEquals(List.of(), badFailures(Connection.class, connection));
  }

  @Test
  void everyMethodOfAClosedConnection() throws SQLException {
    connection.close();
    assertEquals(List.of(), badFailures(Connection.class, connection));
    assertEquals("08003", failures(Connection.class, connection).get("createStatement()"));
    assertEquals("08003", failures(Connection.class, connection).get("commit()"));
    assertEquals("08003", failures(Connection.class, connection).get("getMetaData()"));
  }

  @Test
  void everyMethodOfAStatement() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertEquals(List.of(), badFailures(Statement.class, statement));
    }
  }

  @Test
  void everyMethodOfAClosedStatement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.close();
    assertEquals(List.of(), badFailures(Statement.class, statement));
    assertEquals("HY010", failures(Statement.class, statement).get("executeQuery(String)"));
    assertEquals("HY010", failures(Statement.class, statement).get("cancel()"));
  }

  @Test
  void everyMethodOfAResultSet() throws SQLException {
    try (ResultSet rows = connection.getMetaData().getTables(null, null, "%", null)) {
      assertTrue(rows.next());
      assertEquals(List.of(), badFailures(ResultSet.class, rows));
    }
  }

  @Test
  void everyMethodOfAClosedResultSet() throws SQLException {
    ResultSet rows = connection.getMetaData().getTables(null, null, "%", null);
    rows.close();
    assertEquals(List.of(), badFailures(ResultSet.class, rows));
    assertEquals("24000", failures(ResultSet.class, rows).get("next()"));
    assertEquals("24000", failures(ResultSet.class, rows).get("getString(int)"));
  }

  @Test
  void everyMethodOfDatabaseMetaData() throws SQLException {
    assertEquals(List.of(), badFailures(DatabaseMetaData.class, connection.getMetaData()));
  }

  @Test
  void everyMethodOfResultSetMetaData() throws SQLException {
    try (ResultSet rows = connection.getMetaData().getTypeInfo()) {
      assertEquals(List.of(), badFailures(ResultSetMetaData.class, rows.getMetaData()));
    }
  }

  private static List<String> badFailures(Class<?> type, Object object) {
    return failures(type, object).entrySet().stream()
        .filter(entry -> entry.getValue().startsWith("!"))
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .sorted()
        .toList();
  }

  /**
   * The SQLState each failing method gave, or, after an exclamation mark, what is wrong with it.
   */
  private static Map<String, String> failures(Class<?> type, Object object) {
    Map<String, String> failures = new HashMap<>();
    List<Method> methods = new ArrayList<>(Arrays.asList(type.getMethods()));
    methods.sort(Comparator.comparing(Method::toString));
    for (Method method : methods) {
      if (!LEFT_OUT.contains(method.getName()) && !method.getName().contains("Sharding")) {
        try {
          Object result = method.invoke(object, arguments(method));
          if (result instanceof ResultSet rows) {
            rows.close();
          }
        } catch (InvocationTargetException e) {
          failures.put(signature(method), judge(e.getCause()));
        } catch (IllegalAccessException | SQLException e) {
          failures.put(signature(method), "!" + e);
        }
      }
    }
    return failures;
  }

  private static String judge(Throwable failure) {
    if (!(failure instanceof SQLException e)) {
      return "!" + failure;
    }
    String message = e.getMessage();
    boolean good = e.getSQLState() != null && message != null && !message.contains("\n");
    return good ? e.getSQLState() : "!" + failure;
  }

  private static String signature(Method method) {
    return method.getName()
        + "("
        + String.join(
            ",", Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList())
        + ")";
  }

  private static @Nullable Object[] arguments(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(SqlStateTest::argument).toArray();
  }

  private static @Nullable Object argument(Class<?> type) {
    if (type == boolean.class) {
      return false;
    } else if (type == String.class) {
      return "people";
    } else if (type == Properties.class) {
      return new Properties();
    } else if (type == Class.class) {
      return String.class;
    } else if (type == int.class) {
      return 1;
    } else if (type == long.class) {
      return 1L;
    } else if (type == byte.class) {
      return (byte) 1;
    } else if (type == short.class) {
      return (short) 1;
    } else if (type == float.class) {
      return 1f;
    } else if (type == double.class) {
      return 1d;
    }
    return null;
  }
}
