package dev.duckpond.calcite.plan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.MetadataHandlerProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.jspecify.annotations.Nullable;

/**
 * Calcite's own metadata handlers, called by reflection; Calcite itself generates and compiles Java
 * code to call them, which costs a new process most of a second. Answers are kept in the query that
 * asks. Thread-safe.
 */
final class MetadataHandlers implements MetadataHandlerProvider {
  static final MetadataHandlers INSTANCE = new MetadataHandlers();

  private final Map<Class<?>, MetadataHandler<?>> handlers = new ConcurrentHashMap<>();

  private MetadataHandlers() {}

  @Override
  public <H extends MetadataHandler<?>> H handler(Class<H> handlerClass) {
    return handlerClass.cast(handlers.computeIfAbsent(handlerClass, key -> create(handlerClass)));
  }

  private static <H extends MetadataHandler<?>> H create(Class<H> handlerClass) {
    List<MetadataHandler<?>> implementations = new ArrayList<>();
    implementations.addAll(DefaultRelMetadataProvider.INSTANCE.handlers(handlerClass));
    Dispatch dispatch = new Dispatch(implementations);
    return handlerClass.cast(
        Proxy.newProxyInstance(
            MetadataHandlers.class.getClassLoader(),
            new Class<?>[] {handlerClass},
            (proxy, method, arguments) -> dispatch.call(method, arguments)));
  }

  /** An implementation and the method of it that takes a kind of relational expression. */
  private record Target(MetadataHandler<?> handler, Method method) {}

  private record Key(String method, Class<?> node) {}

  private record Question(String method, List<@Nullable Object> arguments) {}

  private static final class Dispatch {
    private final List<MetadataHandler<?>> implementations;
    private final Map<Key, Target> targets = new ConcurrentHashMap<>();

    Dispatch(List<MetadataHandler<?>> implementations) {
      this.implementations = implementations;
    }

    @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable {
      RelNode asked = (RelNode) arguments[0];
      RelNode node = asked.stripped();
      RelMetadataQuery query = (RelMetadataQuery) arguments[1];
      List<@Nullable Object> rest = Arrays.asList(arguments).subList(2, arguments.length);
      Question question = new Question(method.toString(), new ArrayList<>(rest));
      Object known = query.map.get(node, question);
      if (known != null) {
        return known == this ? null : known;
      }
      @Nullable Object[] moved = arguments.clone();
      moved[0] = node;
      Target target =
          targets.computeIfAbsent(new Key(method.getName(), node.getClass()), this::find);
      try {
        Object answer = target.method().invoke(target.handler(), moved);
        Object remembered = answer == null ? this : answer;
        query.map.put(node, question, remembered);
        // The rule engine forgets what is known above a changed node for as long as it finds
        // answers for the vertices of its graph, which are what asks for their inputs.
        query.map.put(asked, question, remembered);
        return answer;
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }

    private Target find(Key key) {
      Target best = null;
      for (MetadataHandler<?> implementation : implementations) {
        for (Method method : implementation.getClass().getMethods()) {
          if (takes(method, key) && (best == null || narrower(method, best.method()))) {
            best = new Target(implementation, method);
          }
        }
      }
      if (best == null) {
        throw new IllegalStateException("no " + key.method() + " for " + key.node().getName());
      }
      return best;
    }

    private static boolean takes(Method method, Key key) {
      Class<?>[] parameters = method.getParameterTypes();
      return method.getName().equals(key.method())
          && !method.isBridge()
          && parameters.length >= 2
          && parameters[0].isAssignableFrom(key.node())
          && parameters[1] == RelMetadataQuery.class;
    }

    private static boolean narrower(Method method, Method than) {
      Class<?> type = method.getParameterTypes()[0];
      Class<?> other = than.getParameterTypes()[0];
      return type != other && other.isAssignableFrom(type);
    }
  }
}
