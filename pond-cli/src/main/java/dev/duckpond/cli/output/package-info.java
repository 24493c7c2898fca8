/** What people see: aligned tables, sizes, times. */
@NullMarked
package dev.duckpond.cli.output;

import org.jspecify.annotations.NullMarked;
