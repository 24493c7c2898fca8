/** What {@code pond demo} shows. */
@NullMarked
package dev.duckpond.cli.demo;

import org.jspecify.annotations.NullMarked;
