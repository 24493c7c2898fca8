package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeVersion;

/**
 * A version of a node as a commit recorded it. Setting a series' bounds records its newest version
 * once more.
 *
 * @param commit the pond's version that recorded it
 */
public record NodeRecord(NodeVersion version, long commit) {}
