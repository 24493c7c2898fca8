/** Kernels on texts. They work on UTF-8 bytes and count in code points. */
@NullMarked
package dev.duckpond.engine.evaluation.text;

import org.jspecify.annotations.NullMarked;
