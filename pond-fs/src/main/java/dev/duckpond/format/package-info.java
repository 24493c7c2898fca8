/** File formats that become tables, by URL scheme. */
@NullMarked
package dev.duckpond.format;

import org.jspecify.annotations.NullMarked;
