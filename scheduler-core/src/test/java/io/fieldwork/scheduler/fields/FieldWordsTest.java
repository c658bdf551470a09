package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every word that a file may have for a value of few, and the value that it means. The table is typed here: a round trip
 * would not notice two words that were exchanged.
 */
class FieldWordsTest {

    /** Constant, word in JSON, word of the drop-down list. */
    private static final Map<Class<? extends Enum<?>>, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(Programme.class, "SQS=SQS, FJI=FJI, SINGLE=Single, SMALL=Small, JOINT=Joint");
        WORDS.put(Nation.class, "ENGLAND=England, WALES=Wales");
        WORDS.put(
                Role.class,
                "LEAD_INSPECTOR=Lead inspector, DEPUTY_LEAD_INSPECTOR=Deputy lead inspector,"
                        + " ASSISTANT_INSPECTOR=Assistant inspector, PRACTICE_ASSESSOR=Practice assessor,"
                        + " LOCAL_ASSESSOR=Local assessor, SOCIAL_CARE=Social care,"
                        + " LEARNING_AND_SKILLS=Learning and skills, HEALTH=Health, CONSTABULARY=Constabulary,"
                        + " USER_ENGAGEMENT=User engagement");
        WORDS.put(
                CommitmentKind.class,
                "MEETING=Meeting, HEALTH_SAFETY=Health and safety, INSPECTORATE=Inspectorate, OBSERVE=Observe,"
                        + " BREAK=Break, LUNCH=Lunch, TRAVEL=Travel");
        WORDS.put(
                MeetingKind.class,
                "INDIVIDUAL=Individual, GROUP=Group, OBSERVATION=Observation, VISIT=Visit, CASE=Case");
        WORDS.put(
                CaseType.class,
                "FIRST_TIER=First tier, COMMUNITY=Community, CUSTODY=Custody, OUT_OF_COURT=Out of court");
        WORDS.put(Gender.class, "FEMALE=Female, MALE=Male, OTHER=Other");
        WORDS.put(Ethnicity.class, "BME=BME, WHITE=White, NOT_KNOWN=Not known");
        WORDS.put(RiskLevel.class, "LOW=Low, MEDIUM=Medium, HIGH=High, VERY_HIGH=Very high, NOT_ASSESSED=Not assessed");
    }

    /** Where each enumeration stands: the list in JSON, its field, sheet and heading. */
    private static final List<Place> PLACES = List.of(
            new Place("inspection", "programme", "Inspection", "Programme", Programme.class),
            new Place("inspection", "nation", "Inspection", "Nation", Nation.class),
            new Place("inspectors", "role", "Team", "Role", Role.class),
            new Place("commitments", "kind", "Commitments", "Kind", CommitmentKind.class),
            new Place("meetings", "kind", "Meetings", "Kind", MeetingKind.class),
            new Place("cases", "type", "Cases", "Type", CaseType.class),
            new Place("cases", "gender", "Cases", "Gender", Gender.class),
            new Place("cases", "ethnicity", "Cases", "Ethnicity", Ethnicity.class),
            new Place("cases", "rosh", "Cases", "Risk of serious harm", RiskLevel.class),
            new Place("cases", "vulnerability", "Cases", "Vulnerability", RiskLevel.class));

    private record Place(String list, String field, String sheet, String heading, Class<? extends Enum<?>> type) {}

    @TempDir
    Path folder;

    private static Map<String, String> words(Class<? extends Enum<?>> type) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String pair : Objects.requireNonNull(WORDS.get(type)).split(", ")) {
            words.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return words;
    }

    /** A list of ten of each, so that each has a row for every word. */
    private static InspectionInput input() {
        String[] ids = IntStream.range(0, 10).mapToObj(i -> "x" + i).toArray(String[]::new);
        return InspectionInputs.sqs()
                .inspectors(Arrays.stream(ids)
                        .map(id -> InspectionInputs.inspector(id, Role.LEAD_INSPECTOR))
                        .toArray(Inspector[]::new))
                .commitments(Arrays.stream(ids)
                        .map(id -> InspectionInputs.commitment(
                                CommitmentKind.MEETING, "2014-09-16T13:15", "2014-09-16T13:45", id))
                        .toArray(Commitment[]::new))
                .people(Arrays.stream(ids).map(InspectionInputs::person).toArray(Person[]::new))
                .cases(Arrays.stream(ids)
                        .map(id -> InspectionInputs.caseOf("C" + id, id))
                        .toArray(CaseInput[]::new))
                .meetings(Arrays.stream(ids)
                        .map(id -> InspectionInputs.meeting("M" + id, id, id))
                        .toArray(MeetingInput[]::new))
                .slots(InspectionInputs.slot("s", "x0", "2014-09-16T09:00", "2014-09-16T11:00"))
                .build();
    }

    /** Whichever enumeration an inspection has is in the table, with each of its constants. */
    @Test
    void everyEnumerationOfAnInspectionIsInTheTable() {
        Set<String> used = new TreeSet<>();
        List.of(
                        InspectionDetails.class,
                        Inspector.class,
                        Commitment.class,
                        Person.class,
                        CaseInput.class,
                        MeetingInput.class)
                .forEach(type -> Records.components(type).stream()
                        .filter(component -> component.getType().isEnum())
                        .forEach(component -> used.add(
                                component.getName() + " " + component.getType().getSimpleName())));
        assertThat(PLACES.stream()
                        .map(place -> place.field() + " " + place.type().getSimpleName())
                        .collect(Collectors.toSet()))
                .isEqualTo(used);
        WORDS.forEach((type, words) -> assertThat(words(type).keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    @Test
    void eachWordInJsonMeansItsConstant() throws IOException {
        int tried = 0;
        for (Place place : PLACES) {
            int row = 0;
            for (Enum<?> constant : place.type().getEnumConstants()) {
                ObjectNode tree = (ObjectNode) JsonMapper.builder().build().readTree(InspectionJson.write(input()));
                ObjectNode entry = (ObjectNode)
                        (place.list().equals("inspection")
                                ? tree.get("inspection")
                                : tree.get(place.list()).get(row));
                String word = words(place.type()).keySet().stream().toList().get(constant.ordinal());
                entry.put(place.field(), word);
                Path file = Files.writeString(folder.resolve("words.json"), tree.toString());

                assertThat(value(InspectionFiles.read(file).listed(), place, row))
                        .as("%s", word)
                        .isEqualTo(constant);
                row = (row + 1) % 10;
                tried++;
            }
        }
        assertThat(tried).isEqualTo(5 + 2 + 10 + 7 + 5 + 4 + 3 + 3 + 5 + 5);
    }

    @Test
    void eachWordOfADropDownMeansItsConstantAndTheListOffersJustThese() throws IOException {
        byte[] written = InspectionWorkbook.write(input());
        Path file = folder.resolve("words.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written));
                OutputStream out = Files.newOutputStream(file)) {
            for (Place place : PLACES) {
                List<String> labels = List.copyOf(words(place.type()).values());
                Sheet sheet = book.getSheet(place.sheet());
                int column = column(sheet, place.heading());
                assertThat(offered(sheet, column)).as(place.heading()).isEqualTo(labels);
                if (place.list().equals("inspection")) {
                    sheet.getRow(1).getCell(column).setCellValue(labels.get(1));
                } else {
                    for (int i = 0; i < labels.size(); i++) {
                        sheet.getRow(i + 1).getCell(column).setCellValue(labels.get(i));
                    }
                }
            }
            book.write(out);
        }
        InspectionInput read = InspectionFiles.read(file).listed();
        for (Place place : PLACES) {
            List<Object> expected = List.of(place.type().getEnumConstants());
            if (place.list().equals("inspection")) {
                assertThat(value(read, place, 0)).isEqualTo(expected.get(1));
            } else {
                List<Object> found = new ArrayList<>();
                for (int i = 0; i < expected.size(); i++) {
                    found.add(value(read, place, i));
                }
                assertThat(found).isEqualTo(expected);
            }
        }
    }

    /** Yes, no, dates and times of day, each as an office types them. */
    @Test
    void typedFlagsDatesAndTimesMeanWhatTheySay() throws IOException {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        List.of("Yes", "yes", "Y", "TRUE", "x", "1").forEach(word -> flags.put(word, true));
        List.of("No", "n", "false", "0").forEach(word -> flags.put(word, false));
        Map<String, String> days = new LinkedHashMap<>();
        days.put("2014-09-17", "2014-09-17");
        days.put("18 Sep 2014", "2014-09-18");
        days.put("Tue 16 September 2014", "2014-09-16");
        days.put("19/09/2014", "2014-09-19");
        days.put("Wednesday", "2014-09-17");
        days.put("15 Sept", "2014-09-15");
        days.put("September 16th", "2014-09-16");
        days.put("17.9.14", "2014-09-17");
        days.put("21st Sep 2014", "2014-09-21");
        days.put("2014-9-20", "2014-09-20");
        Map<String, String> times = new LinkedHashMap<>();
        times.put("13:45", "13:45");
        times.put("1.15pm", "13:15");
        times.put("12pm", "12:00");
        times.put("12:30 am", "00:30");
        times.put("0915", "09:15");
        times.put("9", "09:00");
        times.put("noon", "12:00");
        times.put("08:05:00", "08:05");
        times.put("10 am", "10:00");
        times.put("7:59", "07:59");
        Path file = folder.resolve("typed.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(InspectionWorkbook.write(input())));
                OutputStream out = Files.newOutputStream(file)) {
            type(book.getSheet("Case managers"), "Absent the week before", List.copyOf(flags.keySet()));
            type(book.getSheet("Case managers"), "First day back", List.copyOf(days.keySet()));
            type(book.getSheet("Commitments"), "Start", List.copyOf(times.keySet()));
            type(
                    book.getSheet("Commitments"),
                    "End",
                    IntStream.range(0, 10).mapToObj(i -> "24:00").toList());
            book.write(out);
        }
        InspectionInput read = InspectionFiles.read(file).listed();
        assertThat(read.people()).extracting(Person::absentPreviousWeek).containsExactlyElementsOf(flags.values());
        assertThat(read.people())
                .extracting(Person::firstDayBack)
                .containsExactlyElementsOf(
                        days.values().stream().map(LocalDate::parse).toList());
        assertThat(read.commitments())
                .extracting(one -> one.start().toLocalTime().toString())
                .containsExactlyElementsOf(times.values());
        assertThat(read.commitments()).extracting(one -> one.end().toString()).containsOnly("2014-09-17T00:00");
    }

    private static void type(Sheet sheet, String heading, List<String> words) {
        int column = column(sheet, heading);
        for (int i = 0; i < words.size(); i++) {
            Cell cell = sheet.getRow(i + 1).getCell(column);
            (cell == null ? sheet.getRow(i + 1).createCell(column) : cell).setCellValue(words.get(i));
        }
    }

    private static int column(Sheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    /** What the drop-down list of a column's first cell offers. */
    private static List<String> offered(Sheet sheet, int column) {
        Set<String> offered = new LinkedHashSet<>();
        for (DataValidation validation : sheet.getDataValidations()) {
            boolean here = Arrays.stream(validation.getRegions().getCellRangeAddresses())
                    .anyMatch(range -> range.isInRange(1, column));
            String[] words = validation.getValidationConstraint().getExplicitListValues();
            if (here && words != null) {
                offered.addAll(List.of(words));
            }
        }
        return List.copyOf(offered);
    }

    private static Object value(InspectionInput input, Place place, int row) {
        Object list =
                Objects.requireNonNull(Records.value(input, Records.component(InspectionInput.class, place.list())));
        Record entry = (Record) (list instanceof List<?> entries ? entries.get(row) : list);
        return Objects.requireNonNull(Records.value(entry, Records.component(entry.getClass(), place.field())));
    }
}
