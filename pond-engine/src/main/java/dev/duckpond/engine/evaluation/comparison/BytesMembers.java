package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import java.util.List;

/** Texts among a list of constants, by open addressing. */
final class BytesMembers extends RowCondition {
  private final byte[][] slots;
  private final boolean[] used;

  BytesMembers(List<byte[]> members) {
    int capacity = Integer.highestOneBit(Math.max(4, members.size()) * 4);
    slots = new byte[capacity][];
    Arrays.fill(slots, new byte[0]);
    used = new boolean[capacity];
    for (byte[] member : members) {
      int slot = slot(member, 0, member.length);
      while (used[slot] && !Arrays.equals(slots[slot], member)) {
        slot = (slot + 1) & (capacity - 1);
      }
      used[slot] = true;
      slots[slot] = member;
    }
  }

  @Override
  protected boolean matches(Vector column, int row) {
    BytesVector values = (BytesVector) column;
    byte[] data = values.data();
    int start = values.starts()[row];
    int end = start + values.lengths()[row];
    int slot = slot(data, start, end);
    while (used[slot]) {
      byte[] member = slots[slot];
      if (Arrays.equals(data, start, end, member, 0, member.length)) {
        return true;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return false;
  }

  private int slot(byte[] data, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + data[i];
    }
    hash *= 0x9E3779B9;
    return (hash >>> 15) & (slots.length - 1);
  }
}
