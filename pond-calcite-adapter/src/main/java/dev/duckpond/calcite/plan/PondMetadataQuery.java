package dev.duckpond.calcite.plan;

import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.ProxyingMetadataHandlerProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;

/** Estimates for the planner, without compiling code at run time. */
final class PondMetadataQuery extends RelMetadataQuery {
  PondMetadataQuery() {
    super(new ProxyingMetadataHandlerProvider(DefaultRelMetadataProvider.INSTANCE));
  }
}
