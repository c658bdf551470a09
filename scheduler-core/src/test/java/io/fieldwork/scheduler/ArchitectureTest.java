package io.fieldwork.scheduler;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The diagram of docs/architecture.md, line by line. */
@AnalyzeClasses(packages = "io.fieldwork.scheduler", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rulesStandAtTheGround =
            only("rule").because("what a rule is, weighs and is limited by does not depend on what it is asked of");

    @ArchTest
    static final ArchRule modelStandsOnTheRules =
            only("model", "rule").because("the inspection as data serves every format and every caller");

    @ArchTest
    static final ArchRule wordsStandOnTheModel =
            only("justification", "model", "rule").because("a match is told from what it is about alone");

    @ArchTest
    static final ArchRule constraintsKnowNoCaller = not(
                    "constraint", "solver", "explain", "format", "template", "validate")
            .because("a count does not depend on who asks for it");

    @ArchTest
    static final ArchRule solverKnowsNoFormat = not("solver", "format", "template", "explain")
            .because("a schedule is the same whatever file the inspection came from");

    @ArchTest
    static final ArchRule explanationsKnowNoFormat =
            not("explain", "format", "template").because("a sentence is the same on a terminal and in a workbook");

    @ArchTest
    static final ArchRule proofsKnowNoExplanation = not("exact", "explain", "format", "template")
            .because("an explanation asks for proofs, and not the other way round");

    @ArchTest
    static final ArchRule templatesKnowNoWorkbook =
            not("template", "format", "solver", "explain").because("a model schedule is data, in a form of its own");

    @ArchTest
    static final ArchRule datesKnowNoSchedule = not(
                    "calendar", "format", "template", "solver", "exact", "explain", "constraint")
            .because("a deadline is counted from a Monday alone, before anything is scheduled");

    @ArchTest
    static final ArchRule samplesKnowNoWorkbook = not("sampling", "format", "template", "calendar")
            .because("a draw depends on the list and the options alone, whatever file they came from");

    @ArchTest
    static final ArchRule checksKnowNoFormat = not("validate", "format", "template", "explain", "json")
            .because("both formats are judged by the same checks");

    @ArchTest
    static final ArchRule treesKnowNoMeaning =
            only("json", "validate").because("every reader of JSON says paths, faults and limits in the same way");

    @ArchTest
    static final ArchRule treesAreWalkedInOneWay = noClasses()
            .that()
            // a workbook's rows become trees, and are still changed
            .resideOutsideOfPackages("io.fieldwork.scheduler.json..", "..format.excel..")
            .should()
            .callMethodWhere(target(owner(assignableTo(JsonNode.class)))
                    .and(target(nameMatching("path|get|at|find.*|required.*|fields|fieldNames"))))
            .because("a reader with a way of its own would have paths and faults of its own");

    @ArchTest
    static final ArchRule sweepsKnowNoFormat = not("tuning", "format", "template", "explain", "exact")
            .because("what a weight buys is the same on a page, in a workbook and in another program");

    @ArchTest
    static final ArchRule solvingKnowsNoSweep = noClasses()
            .that()
            .resideInAnyPackage("..solver..", "..explain..", "..constraint..", "..validate..", "..model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..tuning..")
            .because("one solve does not know that it is one of many");

    @ArchTest
    static final ArchRule onlyTheTuningPackageUsesOjAlgo = classes()
            .that()
            .resideOutsideOfPackage("..tuning..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.ojalgo..")
            .because("another library for linear programs must change one package");

    @ArchTest
    static final ArchRule resolvingKnowsNoFormat = not("resolve", "format", "template")
            .because("a new version is the same whatever file the published one came from");

    @ArchTest
    static final ArchRule nothingBelowKnowsResolving = noClasses()
            .that()
            .resideInAnyPackage("..model..", "..constraint..", "..solver..", "..exact..", "..validate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..scheduler.resolve..")
            .because("solving a published week again is built upon solving");

    @ArchTest
    static final ArchRule onlyTheExcelPackageUsesPoi = classes()
            .that()
            .resideOutsideOfPackage("..format.excel..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.apache.poi..")
            .because("another library for workbooks must change one package");

    @ArchTest
    static final ArchRule workbooksAreSavedInOnePlace = noClasses()
            .that()
            .doNotHaveSimpleName("WorkbookFiles")
            .should()
            .callMethod(XSSFWorkbook.class, "write", OutputStream.class)
            .orShould()
            .callMethod(POIXMLDocument.class, "write", OutputStream.class)
            .because("a workbook that is saved elsewhere would not be encrypted");

    @ArchTest
    static final ArchRule workbooksAreOpenedInOnePlace = noClasses()
            .that()
            .doNotHaveSimpleName("WorkbookFiles")
            .should()
            .callConstructor(XSSFWorkbook.class, InputStream.class)
            .because("a workbook that is opened elsewhere could not be encrypted");

    @ArchTest
    static final ArchRule onlyTheIcsPackageUsesBiweekly = classes()
            .that()
            .resideOutsideOfPackage("..format.ics..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("biweekly..")
            .because("another library for calendar files must change one package");

    @ArchTest
    static final ArchRule calendarFilesAreAboutAnything = not("format.ics", "model", "solver", "explain", "template")
            .because("schedules and key dates are written by the same writer");

    @ArchTest
    static final ArchRule onlyTheSolverPackageCallsTheSolver = classes()
            .that()
            .resideOutsideOfPackage("..solver..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("ai.timefold.solver.core.api.solver..", "ai.timefold.solver.core.config.solver..")
            .because("what a later Timefold changes is adapted in one place");

    /** Of this program, the package uses itself and those named. */
    private static ClassesShouldConjunction only(String from, String... to) {
        String[] own = new String[to.length + 1];
        own[0] = "io.fieldwork.scheduler." + from + "..";
        for (int i = 0; i < to.length; i++) {
            own[i + 1] = "io.fieldwork.scheduler." + to[i] + "..";
        }
        return classes()
                .that()
                .resideInAPackage(own[0])
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("io.fieldwork.scheduler..").or(resideInAnyPackage(own)));
    }

    @ArchTest
    static final ArchRule nothingBelowKnowsAJob = noClasses()
            .that()
            .resideOutsideOfPackage("io.fieldwork.scheduler.work..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.fieldwork.scheduler.work..")
            .because("a job is put together from all the others, and none of them knows in which it serves");

    @ArchTest
    static final ArchRule jobsWriteNoFile = noClasses()
            .that()
            .resideInAPackage("io.fieldwork.scheduler.work..")
            .should()
            .callMethodWhere(target(owner(type(Files.class)))
                    .and(target(nameMatching("write.*|new.*|copy|move|delete.*|create.*"))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(FileOutputStream.class, FileWriter.class, PrintStream.class, PrintWriter.class)
            .because("whoever calls a job writes and shows what came of it as it likes");

    private static ClassesShouldConjunction not(String from, String... to) {
        String[] targets = new String[to.length];
        for (int i = 0; i < to.length; i++) {
            targets[i] = "io.fieldwork.scheduler." + to[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("io.fieldwork.scheduler." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(targets);
    }

    /** What is compiled, but for tests: in whatever folder, that of the profile {@code fast} too. */
    static final class WithoutTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}
