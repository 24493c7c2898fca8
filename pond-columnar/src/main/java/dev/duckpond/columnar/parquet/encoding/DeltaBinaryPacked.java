package dev.duckpond.columnar.parquet.encoding;

/**
 * DELTA_BINARY_PACKED integers: blocks of bit-packed differences. Sums wrap around, so the low 32
 * bits are right for 32-bit columns too.
 */
public final class DeltaBinaryPacked implements ValueDecoder<long[]> {
  private final byte[] buffer;
  private final int end;
  private final Varint headers;
  private final int miniBlocks;
  private final int miniBlockValues;

  /** Values not yet read, the first included. */
  private long left;

  private boolean firstPending = true;
  private long last;
  private long minimumDelta;

  /** Position of the bit widths of the current block. */
  private int widths;

  private int miniBlock;
  private int width;
  private int miniBlockLeft;
  private long bit;
  private int bodyEnd;

  public DeltaBinaryPacked(EncodedBytes bytes) throws MalformedDataException {
    this.buffer = bytes.buffer();
    this.end = bytes.end();
    this.headers = new Varint(bytes);
    int blockValues = headers.readCount("a block");
    this.miniBlocks = headers.readCount("a number of miniblocks");
    if (miniBlocks == 0 || blockValues % miniBlocks != 0) {
      throw new MalformedDataException(
          "blocks of " + blockValues + " values in " + miniBlocks + " miniblocks");
    }
    this.miniBlockValues = blockValues / miniBlocks;
    if (miniBlockValues == 0 || miniBlockValues % 8 != 0) {
      throw new MalformedDataException("miniblocks of " + miniBlockValues + " values");
    }
    this.left = headers.readCount("a number of values");
    this.last = headers.readZigZag();
    this.miniBlock = miniBlocks;
    this.bodyEnd = headers.position();
  }

  /** Number of values not yet read. */
  long left() {
    return left;
  }

  @Override
  public void read(long[] target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, left);
    int at = offset;
    int stop = offset + count;
    if (firstPending && count > 0) {
      firstPending = false;
      target[at++] = last;
      left--;
    }
    while (at < stop) {
      if (miniBlockLeft == 0) {
        startMiniBlock();
      }
      int run = Math.min(miniBlockLeft, stop - at);
      if (bit + (long) run * width > (long) end << 3) {
        throw new MalformedDataException("a miniblock ends too early");
      }
      BitUnpacker.unpack(buffer, bit, width, target, at, run);
      long sum = last;
      long delta = minimumDelta;
      for (int i = at; i < at + run; i++) {
        sum += target[i] + delta;
        target[i] = sum;
      }
      last = sum;
      bit += (long) run * width;
      miniBlockLeft -= run;
      left -= run;
      at += run;
    }
  }

  private void startMiniBlock() throws MalformedDataException {
    if (miniBlock == miniBlocks) {
      headers.moveTo(bodyEnd);
      minimumDelta = headers.readZigZag();
      widths = headers.position();
      PlainBounds.check(miniBlocks, end - widths);
      bodyEnd = widths + miniBlocks;
      miniBlock = 0;
    }
    width = buffer[widths + miniBlock] & 0xFF;
    if (width > 64) {
      throw new MalformedDataException("a miniblock of " + width + " bits");
    }
    miniBlock++;
    bit = (long) bodyEnd << 3;
    // The last miniblock may be cut off: reading checks that what is needed is there.
    bodyEnd = (int) Math.min(end, bodyEnd + (long) miniBlockValues / 8 * width);
    miniBlockLeft = (int) Math.min(miniBlockValues, left);
  }

  /** Passes over the values without decoding them; the position after the last of their bytes. */
  int skipToEnd() throws MalformedDataException {
    if (firstPending && left > 0) {
      firstPending = false;
      left--;
    }
    while (left > 0) {
      if (miniBlockLeft == 0) {
        startMiniBlock();
      }
      left -= miniBlockLeft;
      miniBlockLeft = 0;
    }
    return bodyEnd;
  }
}
