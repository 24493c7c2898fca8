package dev.duckpond.tlogfs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LayeredMapTest {
  /** Numbers from -20 to 20: put one, or, when negative, remove its opposite. */
  @Property(tries = 200)
  void behavesLikeATreeMapAndLeavesEarlierMapsAlone(
      @ForAll @Size(max = 30)
          List<@Size(max = 8) List<@IntRange(min = -20, max = 20) Integer>> steps) {
    TreeMap<Integer, String> expected = new TreeMap<>();
    LayeredMap<Integer, String> map = LayeredMap.empty();
    for (List<Integer> step : steps) {
      Map<Integer, Optional<String>> changes = new HashMap<>();
      for (int number : step) {
        changes.put(Math.abs(number), number < 0 ? Optional.empty() : Optional.of("v" + step));
      }
      LayeredMap<Integer, String> before = map;
      List<String> valuesBefore = List.copyOf(expected.values());
      map = map.with(changes);
      assertEquals(valuesBefore, before.values());
      changes.forEach(
          (key, value) ->
              value.ifPresentOrElse(v -> expected.put(key, v), () -> expected.remove(key)));
      assertEquals(List.copyOf(expected.values()), map.values());
      for (int key = 0; key <= 20; key++) {
        assertEquals(expected.get(key), map.get(key));
      }
    }
  }
}
