package dev.duckpond.jdbc.result;

import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import java.lang.reflect.Proxy;
import java.util.AbstractList;
import java.util.List;
import org.apache.calcite.avatica.util.Cursor.Accessor;

/**
 * The accessors of a result's columns. A position that no column has gives an accessor whose every
 * method fails with SQLState 07009, because Avatica's own failure has no SQLState.
 */
public final class ColumnAccessors extends AbstractList<Accessor> {
  private final Accessor[] accessors;

  public ColumnAccessors(List<Accessor> accessors) {
    this.accessors = accessors.toArray(Accessor[]::new);
  }

  @Override
  public Accessor get(int position) {
    return position >= 0 && position < accessors.length ? accessors[position] : missing(position);
  }

  @Override
  public int size() {
    return accessors.length;
  }

  private Accessor missing(int position) {
    return (Accessor)
        Proxy.newProxyInstance(
            Accessor.class.getClassLoader(),
            new Class<?>[] {Accessor.class},
            (proxy, method, arguments) -> {
              throw SqlExceptions.of(
                  SqlState.INVALID_COLUMN,
                  "there is no column " + (position + 1) + ", the result has " + accessors.length);
            });
  }
}
