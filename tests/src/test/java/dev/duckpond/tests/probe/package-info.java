/** Programs that tests run in processes of their own. */
@NullMarked
package dev.duckpond.tests.probe;

import org.jspecify.annotations.NullMarked;
