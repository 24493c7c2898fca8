/** The subcommands, one class each. */
@NullMarked
package dev.duckpond.cli.command;

import org.jspecify.annotations.NullMarked;
