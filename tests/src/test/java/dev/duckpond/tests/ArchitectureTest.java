package dev.duckpond.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies run one way, and foreign types stay where they belong. */
@AnalyzeClasses(packages = "dev.duckpond", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String[] FILESYSTEM = {
    "dev.duckpond.tinyfs..",
    "dev.duckpond.tlogfs..",
    "dev.duckpond.table..",
    "dev.duckpond.format..",
    "dev.duckpond.transfer.."
  };

  @ArchTest
  static final ArchRule COLUMNAR_KNOWS_NO_OTHER_MODULE =
      noClasses()
          .that()
          .resideInAPackage("dev.duckpond.columnar..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.duckpond.tinyfs..",
              "dev.duckpond.tlogfs..",
              "dev.duckpond.table..",
              "dev.duckpond.format..",
              "dev.duckpond.transfer..",
              "dev.duckpond.engine..",
              "dev.duckpond.calcite..",
              "dev.duckpond.jdbc..",
              "dev.duckpond.cli..");

  @ArchTest
  static final ArchRule THE_FILESYSTEM_KNOWS_NEITHER_ENGINE_NOR_SQL =
      noClasses()
          .that()
          .resideInAnyPackage(FILESYSTEM)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.duckpond.engine..",
              "dev.duckpond.calcite..",
              "dev.duckpond.jdbc..",
              "dev.duckpond.cli..");

  @ArchTest
  static final ArchRule THE_ENGINE_KNOWS_NEITHER_FILES_NOR_SQL =
      noClasses()
          .that()
          .resideInAPackage("dev.duckpond.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.duckpond.tinyfs..",
              "dev.duckpond.tlogfs..",
              "dev.duckpond.table..",
              "dev.duckpond.format..",
              "dev.duckpond.transfer..",
              "dev.duckpond.calcite..",
              "dev.duckpond.jdbc..",
              "dev.duckpond.cli..");

  @ArchTest
  static final ArchRule THE_ADAPTER_KNOWS_NEITHER_DRIVER_NOR_COMMAND =
      noClasses()
          .that()
          .resideInAPackage("dev.duckpond.calcite..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.duckpond.jdbc..", "dev.duckpond.cli..");

  @ArchTest
  static final ArchRule THE_DRIVER_KNOWS_NO_COMMAND =
      noClasses()
          .that()
          .resideInAPackage("dev.duckpond.jdbc..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.duckpond.cli..");

  @ArchTest
  static final ArchRule TINYFS_KNOWS_BYTES_ONLY =
      noClasses()
          .that()
          .resideInAPackage("dev.duckpond.tinyfs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.duckpond.tlogfs..",
              "dev.duckpond.table..",
              "dev.duckpond.format..",
              "dev.duckpond.transfer..",
              "dev.duckpond.columnar.parquet..",
              "dev.duckpond.columnar.vector..");

  @ArchTest
  static final ArchRule THE_DURABLE_STORE_KNOWS_NO_TABLES =
      noClasses()
          .that()
          .resideInAPackage("dev.duckpond.tlogfs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.duckpond.table..", "dev.duckpond.format..", "dev.duckpond.transfer..");

  @ArchTest
  static final ArchRule DELTA_KERNEL_APPEARS_IN_ONE_PACKAGE_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.duckpond.tlogfs.delta..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.delta..");

  @ArchTest
  static final ArchRule CALCITE_APPEARS_IN_THE_ADAPTER_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.duckpond.calcite..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.calcite.adapter..",
              "org.apache.calcite.jdbc..",
              "org.apache.calcite.plan..",
              "org.apache.calcite.rel..",
              "org.apache.calcite.rex..",
              "org.apache.calcite.schema..",
              "org.apache.calcite.sql..",
              "org.apache.calcite.sql2rel..",
              "org.apache.calcite.tools..");

  @ArchTest
  static final ArchRule AVATICA_APPEARS_IN_THE_DRIVER_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.duckpond.jdbc..", "dev.duckpond.calcite..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.calcite.avatica..");

  @ArchTest
  static final ArchRule NOTHING_USES_HADOOP_OR_JANINO =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hadoop..", "org.codehaus.janino..");

  @ArchTest
  static final ArchRule GUAVA_IS_USED_ONLY_WHERE_CALCITE_FORCES_IT =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.duckpond.calcite..", "dev.duckpond.jdbc..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.common..");

  @ArchTest
  static final ArchRule PACKAGES_OF_COLUMNAR_HAVE_NO_CYCLES =
      slices().matching("dev.duckpond.columnar.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_OF_THE_ENGINE_HAVE_NO_CYCLES =
      slices().matching("dev.duckpond.engine.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_OF_THE_FILESYSTEM_HAVE_NO_CYCLES =
      slices()
          .matching("dev.duckpond.(tinyfs|tlogfs|table|format|transfer)..")
          .should()
          .beFreeOfCycles();
}
