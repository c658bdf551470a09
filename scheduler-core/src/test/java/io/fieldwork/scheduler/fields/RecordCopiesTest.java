package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.CaseSampling;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.testing.LongLists;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A method of a record that answers a record of its own kind is a copy with something changed. Whatever it is called and
 * wherever it stands: it changes what it says, and every other component is kept. A method that is not in the table below
 * fails the test until somebody has said what it changes.
 */
class RecordCopiesTest {

    /**
     * What each copy changes. Components that get the arguments come first, in their order; {@code +} comes before a yes-no
     * component that becomes yes, and {@code ~} before one that is worked out.
     */
    private static final Map<String, String> CHANGES = new HashMap<>();

    static {
        CHANGES.put("CalendarRequest#withWeekTwo", "weekTwo");
        CHANGES.put("CalendarRequest#withPolicy", "policy");
        CHANGES.put("PageField#asChanged", "~style");
        CHANGES.put("PageStyle#with", "face");
        CHANGES.put("PageStyle#wrapped", "~fit");
        CHANGES.put("PageStyle#asChanged", "+changed");
        CHANGES.put("PageStyle#forInput", "+input");
        CHANGES.put("PageStyle#fitting", "face fit");
        CHANGES.put("FormColumn#needed", "+required");
        CHANGES.put("FormColumn#also", "~others");
        CHANGES.put("FormColumn#note", "note");
        CHANGES.put("FormSheet#needed", "+required");
        CHANGES.put("FormSheet#also", "~others");
        CHANGES.put("FormSheet#keeping", "length rows");
        CHANGES.put("FormSheet#with", "~columns");
        CHANGES.put("HtmlPage#asRestricted", "+restricted");
        CHANGES.put("HtmlPage#withStyle", "style");
        CHANGES.put("HtmlPage#withFacts", "facts");
        CHANGES.put("HtmlPage#withLanguage", "language");
        CHANGES.put("HtmlPage#withScript", "script");
        CHANGES.put("CaseInput#withStandIn", "standIn");
        CHANGES.put("CaseInput#withPinned", "pinned");
        CHANGES.put("Edition#next", "issued ~version ~state");
        CHANGES.put("InspectionInput#expandedTo", "slots commitments weights ~template");
        CHANGES.put("InspectionInput#withWeights", "weights");
        CHANGES.put("InspectionInput#withPeople", "people");
        CHANGES.put("InspectionInput#withCases", "cases");
        CHANGES.put("InspectionInput#withMeetings", "meetings");
        CHANGES.put("InspectionInput#withInspectors", "inspectors");
        CHANGES.put("InspectionInput#withVersion", "version");
        CHANGES.put("InspectionInput#withAbsences", "absences");
        CHANGES.put("Inspector#withUnavailable", "unavailable");
        CHANGES.put("MeetingInput#withPinned", "pinned");
        CHANGES.put("Person#withUnavailable", "unavailable");
        CHANGES.put("Person#withFirstDayBackWaived", "+firstDayBackWaived");
        CHANGES.put("Schedule#as", "edition");
        CHANGES.put("AmendedWeek#noting", "~notes");
        CHANGES.put("Schedule#foundWith", "seed");
        CHANGES.put("Schedule#of", "week");
        CHANGES.put("Schedule#replacing", "replaces");
        CHANGES.put("PriceRow#provedBy", "provedBy");
        CHANGES.put("SamplingCell#taking", "take");
        CHANGES.put("SampleDraw#with", "sample reserves ~representation");
        CHANGES.put("SampleDraw#counted", "sample reserves strata provenMaximumCovered ~representation");
        CHANGES.put("SampleDraw#noted", "~statements replaced changes");
        CHANGES.put("SampleDraw#changed", "~changes");
        CHANGES.put("SampleDraw#saying", "~statements");
        CHANGES.put("SamplingRequest#withSeed", "seed");
        CHANGES.put("DerivedReturn#on", "firstDayBack");
        CHANGES.put("Stratum#filled", "quota ~drawn");
        CHANGES.put("SolverSettings#withThreads", "threads");
        CHANGES.put("SolvedRun#numbered", "~number ~of");
        CHANGES.put("Fault#at", "place");
        CHANGES.put("Warning#at", "place");
    }

    /** Methods that answer their own kind and are no copies of all the rest. */
    private static final Map<String, String> NO_COPIES = Map.ofEntries(
            Map.entry("Change#plus", "a sum: both of its components grow"),
            Map.entry("EndedAbsences#endedBy", "what a return leaves of both lists, with what is to be said of it"),
            Map.entry("HandoutRequest#inLanguageOf", "nothing is changed where somebody chose a language"),
            Map.entry("JsonPlace#field", "another place of the same tree"),
            Map.entry(
                    "MeetingOption#decidedBy", "a choice of the exact model, which cannot be made without its library"),
            Map.entry("PlacedWeek#within", "what an inspection has of both of its components"),
            Map.entry("Schedule#ofAnyInspection", "two components that are told apart by no argument: id and week"),
            Map.entry("ScoreDifference#without", "a part of a list: its one component is what changes"),
            Map.entry("SearchStart#as", "the numbered variant of a search, most of it worked out"),
            Map.entry("ToSlot#rebase", "the same move on the solver's own copy of the plan"),
            Map.entry("ToStart#rebase", "the same move on the solver's own copy of the plan"),
            Map.entry(
                    "WrittenSchedule#beforeMoves",
                    "what was moved by hand is taken back, where the file says what was written"),
            Map.entry("WrittenSheet#saying", "a sheet of a workbook is read into it, which cannot be made up"));

    @Test
    void everyCopyChangesWhatItSaysAndKeepsTheRest() throws Exception {
        Set<String> unknown = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (Method method : copies()) {
            String name = method.getDeclaringClass().getSimpleName() + "#" + method.getName();
            String changes = CHANGES.get(name);
            seen.add(name);
            if (NO_COPIES.containsKey(name)) {
                continue;
            }
            if (changes == null) {
                unknown.add(name);
                continue;
            }
            for (int first = 0; first < 4; first++) {
                judge(method, List.of(changes.split(" ")), new DistinctValues(first), wrong);
            }
        }
        assertThat(unknown)
                .as("copies of which nobody has said what they change")
                .isEmpty();
        assertThat(wrong).isEmpty();
        Set<String> known = new TreeSet<>(CHANGES.keySet());
        known.addAll(NO_COPIES.keySet());
        assertThat(seen).isEqualTo(known);
        System.out.printf("%d copies, each of 4 records: all else is kept%n", CHANGES.size());
    }

    private static final SampleDraw DRAW =
            CaseSampling.draw(LongLists.of(Programme.SQS, 40, 12, 1), LongLists.request(Programme.SQS, 12, 0));

    private static void judge(Method method, List<String> changes, DistinctValues values, List<String> wrong)
            throws ReflectiveOperationException {
        boolean isDraw = method.getDeclaringClass().equals(SampleDraw.class);
        Record one = isDraw ? DRAW : values.record(method.getDeclaringClass().asSubclass(Record.class));
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            Type type = method.getGenericParameterTypes()[i];
            boolean isPart = isDraw && method.getParameterTypes()[i].equals(List.class);
            arguments.add(isPart ? rest(one, changes.get(i)) : values.of(type));
        }
        method.setAccessible(true);
        Record copy = (Record) method.invoke(one, arguments.toArray());
        for (RecordComponent component : Records.components(one.getClass())) {
            Object before = Records.value(one, component);
            Object after = Records.value(copy, component);
            int given = changes.indexOf(component.getName());
            String found = changes.contains("~" + component.getName())
                    ? worked(method, component, before, after)
                    : differences(
                            given >= 0
                                    ? arguments.get(given)
                                    : (changes.contains("+" + component.getName()) ? Boolean.TRUE : before),
                            after);
            if (!found.isEmpty()) {
                wrong.add(method.getDeclaringClass().getSimpleName() + "#" + method.getName() + " "
                        + component.getName() + ": " + found);
            }
        }
    }

    private static String differences(@Nullable Object expected, @Nullable Object after) {
        return RecordWalk.differences(expected, after).stream()
                .map(Object::toString)
                .collect(Collectors.joining("; "));
    }

    /** What a copy works out is not the same as before, but where that cannot be told. */
    private static String worked(
            Method method, RecordComponent component, @Nullable Object before, @Nullable Object after) {
        boolean maybeSame = Set.of(
                        "Edition#next",
                        "PageStyle#wrapped",
                        "PageField#asChanged",
                        "SampleDraw#with",
                        "SampleDraw#counted")
                .contains(method.getDeclaringClass().getSimpleName() + "#" + method.getName());
        return !maybeSame && RecordWalk.differences(before, after).isEmpty()
                ? component.getName() + " is as before"
                : "";
    }

    private static List<?> rest(Record one, String list) {
        List<?> all = (List<?>) Objects.requireNonNull(Records.value(one, component(one, list)));
        return all.isEmpty() ? List.of("one") : all.subList(1, all.size());
    }

    private static RecordComponent component(Record one, String change) {
        return Records.component(one.getClass(), change.replaceAll("^[~+]", ""));
    }

    /** Of all records of the program the methods that answer their own kind. */
    private static List<Method> copies() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Method> copies = new ArrayList<>();
        Path classes = Path.of(InspectionInput.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<Class<?>> records = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.map(classes::relativize).sorted().toList()) {
                String name = file.toString().replace(file.getFileSystem().getSeparator(), ".");
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    Class<?> type = Class.forName(
                            name.substring(0, name.length() - ".class".length()),
                            false,
                            RecordCopiesTest.class.getClassLoader());
                    if (type.isRecord()) {
                        records.add(type);
                    }
                }
            }
        }
        assertThat(records).hasSizeGreaterThan(150);
        for (Class<?> type : records) {
            Map<String, Method> byName = new TreeMap<>();
            for (Method method : type.getDeclaredMethods()) {
                Class<?> answer = method.getReturnType();
                boolean isOwn = answer.isAssignableFrom(type) && !answer.equals(Object.class);
                if (isOwn && !method.isSynthetic() && !Modifier.isStatic(method.getModifiers())) {
                    byName.put(method.toString(), method);
                }
            }
            copies.addAll(byName.values());
        }
        return copies;
    }
}
