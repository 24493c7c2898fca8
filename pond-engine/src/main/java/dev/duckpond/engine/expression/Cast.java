package dev.duckpond.engine.expression;

import dev.duckpond.columnar.type.ColumnType;

/**
 * A conversion to another type. Null stays null.
 *
 * <ul>
 *   <li>Numbers into one another: rounded half away from zero to an integer or DECIMAL (a REAL or
 *       DOUBLE as the shortest decimal that stands for it), but REAL and DOUBLE half to even to an
 *       integer, as PostgreSQL and DuckDB do; out of range is an error (22003).
 *   <li>BOOLEAN and integers: 1 is true, and so is every number but 0.
 *   <li>DATE and TIMESTAMPs into one another, TIMESTAMPs to TIME: an instant is its date and time
 *       in UTC, a date its midnight; out of range is an error (22008).
 *   <li>Every type to VARCHAR and back. Text around which there is white space is read without it;
 *       one that is no value of the type is an error (22P02; 22018 for dates and times). Dates and
 *       times are written as {@code 2024-02-29 12:34:56.5}, instants in UTC with {@code +00}
 *       behind; an offset read counts for instants, and is left out for others. VARBINARY and
 *       VARCHAR have the same bytes, which must be UTF-8 to become VARCHAR (22P02).
 *   <li>UUID and VARBINARY of 16 bytes.
 * </ul>
 *
 * <p>Compiling any other is an error (42804), safe or not.
 *
 * @param safe null instead of an error where a value does not convert (TRY_CAST)
 */
public record Cast(Expression operand, ColumnType type, boolean safe) implements Expression {}
