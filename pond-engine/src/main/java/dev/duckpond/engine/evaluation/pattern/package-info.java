/** LIKE, SIMILAR TO and regular expressions. */
@NullMarked
package dev.duckpond.engine.evaluation.pattern;

import org.jspecify.annotations.NullMarked;
