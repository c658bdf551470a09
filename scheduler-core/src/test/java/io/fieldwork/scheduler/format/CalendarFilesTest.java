package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.calendar.Audience;
import io.fieldwork.scheduler.calendar.CalendarRequest;
import io.fieldwork.scheduler.calendar.Checklist;
import io.fieldwork.scheduler.calendar.InspectionCalendar;
import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CalendarFilesTest {

    private static final String ID = "fji-2014-05-12";

    private static Map<String, byte[]> files = Map.of();

    @BeforeAll
    static void write() throws IOException {
        files = new CalendarFiles(may(), ID, 1).all();
    }

    private static InspectionCalendar calendar(LocalDate monday, LocalDate weekTwo) {
        return KeyDates.of(
                CalendarRequest.of(Programme.FJI, monday, Nation.ENGLAND).withWeekTwo(weekTwo));
    }

    private static InspectionCalendar may() {
        return calendar(LocalDate.of(2014, 5, 12), LocalDate.of(2014, 6, 2));
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(files.get(name));
    }

    private static List<VEvent> events(byte[] file) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(file)).<VEvent>getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).map(Property::getValue).orElse("");
    }

    private static List<String> values(List<VEvent> events, String property) {
        return events.stream().map(event -> value(event, property)).toList();
    }

    @Test
    void theSameCalendarGivesTheSameBytes() throws IOException {
        Map<String, byte[]> again = new CalendarFiles(may(), ID, 1).all();

        assertThat(files.keySet()).containsExactly("calendar.xlsx", "calendar.ics", "timeline.html");
        files.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void everyDateIsAnEventWithItsOwnUid() throws IOException, ParserException {
        List<String> uids = values(events(file("calendar.ics")), Property.UID);

        assertThat(uids)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(may().dates())
                .contains("fji-2014-05-12.CAL-027@fieldwork", "fji-2014-05-12.CAL-039-2@fieldwork");
    }

    @Test
    void theUidsStayWhenFieldworkMoves() throws IOException, ParserException {
        List<VEvent> before = events(file("calendar.ics"));
        List<VEvent> after =
                events(new CalendarFiles(calendar(LocalDate.of(2014, 6, 16), LocalDate.of(2014, 6, 30)), ID, 2).ics());

        assertThat(values(after, Property.UID)).containsExactlyInAnyOrderElementsOf(values(before, Property.UID));
        assertThat(values(before, Property.SEQUENCE)).containsOnly("0");
        assertThat(values(after, Property.SEQUENCE)).containsOnly("1");
    }

    @Test
    void aDeadlineEndsAtItsHourAndOneWithoutHourTakesTheDay() throws IOException, ParserException {
        Map<String, VEvent> byUid = events(file("calendar.ics")).stream()
                .collect(Collectors.toMap(event -> value(event, Property.UID), event -> event));
        VEvent longList = Objects.requireNonNull(byUid.get(ID + ".CAL-026@fieldwork"));
        VEvent meetings = Objects.requireNonNull(byUid.get(ID + ".CAL-034@fieldwork"));

        assertThat(value(longList, Property.DTSTART)).isEqualTo("20140501T114500");
        assertThat(value(longList, Property.DTEND)).isEqualTo("20140501T120000");
        assertThat(value(longList, Property.DESCRIPTION))
                .contains("YOT Manager to Support Services Officer", "DIS-001");
        assertThat(value(meetings, Property.DTSTART)).isEqualTo("20140526");
        assertThat(value(meetings, Property.DTEND)).isEqualTo("20140530"); // the end is not included
    }

    @Test
    void theWorkbookHasDatesChecklistsAndASheetForEachAudience() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file("calendar.xlsx")))) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Dates",
                            "Checklist FJI week 1",
                            "Checklist FJI week 2",
                            "Support officer",
                            "Lead inspector",
                            "Inspectors",
                            "YOT",
                            "Other days",
                            "Notes");
            assertThat(workbook.getSheet("Dates").getLastRowNum())
                    .isEqualTo(may().dates().size());
            for (Audience audience : Audience.values()) {
                assertThat(workbook.getSheet(audience.label()).getLastRowNum())
                        .isEqualTo(may().of(audience).size());
            }
        }
    }

    @Test
    void eachItemOfAChecklistHasABoxToTick() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file("calendar.xlsx")))) {
            XSSFSheet sheet = workbook.getSheet("Checklist FJI week 2");
            int items = Checklist.allOf(may()).get(1).items().size();
            for (int row = 1; row <= items; row++) {
                assertThat(sheet.getRow(row).getCell(0).getStringCellValue()).isEqualTo("☐");
            }
            assertThat(sheet.getDataValidations())
                    .singleElement()
                    .satisfies(boxes -> assertThat(
                                    boxes.getRegions().getCellRangeAddress(0).formatAsString())
                            .isEqualTo("A2:A" + (items + 1)));
            assertThat(sheet.getRow(1).getCell(5).getLocalDateTimeCellValue()).isEqualTo("2014-05-16T00:00:00");
        }
    }

    @Test
    void thePageShowsTheWholeWayAndEveryWarning() {
        String page = new String(file("timeline.html"), StandardCharsets.UTF_8);

        assertThat(page)
                .contains(
                        "<svg class=\"strip\"", "Fieldwork week 1", "Bank holiday: Early May bank holiday", "Long-list")
                .doesNotContain("style=\"")
                .doesNotContain("http:", "https:");
        for (KeyDate clash : may().clashes()) {
            if (!clash.rule().startsWith("OUT-")) {
                clash.warnings().forEach(warning -> assertThat(page).contains(warning));
            }
        }
    }
}
