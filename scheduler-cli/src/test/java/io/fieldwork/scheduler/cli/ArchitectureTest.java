package io.fieldwork.scheduler.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.StopSignal;

@AnalyzeClasses(packages = "io.fieldwork.scheduler.cli", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule commandsHoldNoLogic = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.timefold..", "org.apache.poi..")
            .because("a command reads its options, calls the core and prints; what the core can do, others can embed");

    @ArchTest
    static final ArchRule commandsCallOneJob = classes()
            .that()
            .resideInAPackage("..cli.command..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "io.fieldwork.scheduler.cli..",
                            "io.fieldwork.scheduler.work..",
                            // what is wrong with options
                            "io.fieldwork.scheduler.validate..",
                            "picocli..",
                            "org.jspecify..",
                            "java..")
                    // when to stop, how hard to try, and what a file is usually called
                    .or(belongToAnyOf(StopSignal.class, Effort.class, RestrictedOutput.class)))
            .because("what lies between options and printing is a job, which other callers do in the same way");

    @ArchTest
    static final ArchRule optionsLookNothingUp = noClasses()
            .that()
            .resideInAPackage("..cli.options..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..explain..", "..exact..", "..resolve..", "..tuning..", "..format.json..")
            .because("options become plain records, and a job says what is wrong with them in an inspection");

    @ArchTest
    static final ArchRule outputKnowsNoCommand = noClasses()
            .that()
            .resideInAnyPackage("..cli.answer..", "..cli.output..", "..cli.options..", "..cli.run..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cli.command..")
            .because("commands use options, answers and output, never the other way round");

    /** What is compiled, but for tests: in whatever folder, that of the profile {@code fast} too. */
    static final class WithoutTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}
