package io.fieldwork.scheduler.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.fieldwork.scheduler.cli", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule commandsHoldNoLogic = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.timefold..", "org.apache.poi..")
            .because("a command reads its options, calls the core and prints; what the core can do, others can embed");

    @ArchTest
    static final ArchRule outputKnowsNoCommand = noClasses()
            .that()
            .resideInAnyPackage("..cli.output..", "..cli.options..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cli.command..")
            .because("commands use options and output, never the other way round");
}
