package dev.duckpond.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar this runs from. */
final class PondVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = PondVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "pond " + (version == null ? "(not packaged)" : version),
      "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}
