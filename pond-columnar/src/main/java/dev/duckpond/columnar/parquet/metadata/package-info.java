/** What a Parquet footer says, checked and translated from its Thrift form. */
@NullMarked
package dev.duckpond.columnar.parquet.metadata;

import org.jspecify.annotations.NullMarked;
