package io.fieldwork.scheduler.exact;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** The library is optional: nothing else may need it, and its absence is said plainly. */
final class WithoutLibraryTest {

    @Test
    void anInstallationWithoutTheLibrarySaysSo() throws Exception {
        URL classes = ExactCompanion.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader bare = new Without("com.google.ortools.", classes)) {
            assertThat(sentence(bare))
                    .isEqualTo("Nothing more can be proved on this computer: the library OR-Tools is not part of this"
                            + " installation. Schedules are made all the same.");
        }
    }

    @Test
    void aComputerThatCannotStartTheNativePartSaysSo() throws Exception {
        URL classes = ExactCompanion.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader bare = new Without("com.sun.jna.", classes, libraryJar())) {
            assertThat(sentence(bare)).contains("the native part of OR-Tools could not be started");
        }
    }

    @Test
    void onlyThisPackageKnowsTheLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.fieldwork.scheduler.exact")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.ortools..")
                .because("the exact companion may be missing at run time")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.fieldwork.scheduler"));
    }

    private static URL libraryJar() throws ClassNotFoundException {
        return Class.forName("com.google.ortools.Loader")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
    }

    private static String sentence(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> companion = Class.forName(ExactCompanion.class.getName(), true, loader);
        Object availability = companion.getMethod("find").invoke(null);
        Class<?> type = Class.forName(CompanionAvailability.class.getName(), true, loader);
        assertThat(type.getMethod("isAvailable").invoke(availability)).isEqualTo(false);
        return (String) type.getMethod("sentence").invoke(availability);
    }

    /** Loads the scheduler's own classes afresh, and does as if some others were not there. */
    private static final class Without extends URLClassLoader {

        private final String missing;

        Without(String missing, URL... own) {
            super(own, Without.class.getClassLoader());
            this.missing = missing;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(missing)) {
                throw new ClassNotFoundException(name);
            }
            if (name.startsWith("io.fieldwork.") || name.startsWith("com.google.ortools.")) {
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded != null ? loaded : findClass(name);
                }
            }
            return super.loadClass(name, resolve);
        }
    }
}
