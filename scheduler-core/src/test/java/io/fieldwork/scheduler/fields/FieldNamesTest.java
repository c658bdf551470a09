package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The names of the JSON file and the headings of the workbook are a contract: other programs and people's own sheets rely
 * on them. One inspection in which everything is different stands here three times: as records, as JSON text, and cell by
 * cell. None is made from another.
 */
class FieldNamesTest {

    private static final String JSON = """
            {
              "format": "fieldwork-inspection/1",
              "inspection": { "id": "everything-1", "programme": "JOINT", "week": 2, "yot": "Gwynedd a Môn",
                "nation": "WALES", "monday": "2014-09-22" },
              "sites": [ { "id": "s-main", "name": "Civic Centre" }, { "id": "s-north", "name": "North Office" },
                { "id": "s-east", "name": "East Wing" } ],
              "travel": [ { "from": "s-main", "to": "s-north", "minutes": 25 } ],
              "rooms": [ { "id": "r-1", "name": "Board room", "site": "s-east", "seats": 11 } ],
              "inspectors": [
                { "id": "LI", "name": "Ann Lead", "role": "LEAD_INSPECTOR", "site": "s-north",
                  "unavailable": [ { "start": "2014-09-23T08:05", "end": "2014-09-23T08:25", "reason": "dentist" } ],
                  "conflicts": ["C02", "p-3"] },
                { "id": "AI", "name": "Bo Assistant", "role": "ASSISTANT_INSPECTOR", "site": null,
                  "unavailable": [], "conflicts": [] },
                { "id": "HE", "name": "Cy Health", "role": "HEALTH", "site": null,
                  "unavailable": [], "conflicts": [] }
              ],
              "template": null,
              "slots": [ { "id": "slot-a", "inspector": "AI", "start": "2014-09-22T15:10", "end": "2014-09-22T17:20" } ],
              "commitments": [
                { "inspectors": ["AI", "LI"], "start": "2014-09-22T13:35", "end": "2014-09-22T14:05",
                  "kind": "OBSERVE", "label": "Watching", "people": ["p-2", "p-1"] }
              ],
              "people": [
                { "id": "p-1", "name": "Dai Manager", "email": "dai@example.org", "site": "s-main",
                  "unavailable": [ { "start": "2014-09-24T09:15", "end": "2014-09-24T11:45", "reason": "court" },
                    { "start": "2014-09-25T10:35", "end": "2014-09-26T00:00", "reason": "" } ],
                  "preferred": [ { "start": "2014-09-25T09:40", "end": "2014-09-25T12:50" } ],
                  "absentPreviousWeek": true, "firstDayBack": "2014-09-23", "firstDayBackWaived": false,
                  "needs": "hearing loop", "lineManager": "p-3", "grade": "Senior", "roles": ["Chair", "Clerk"] },
                { "id": "p-2", "name": "Eve Worker", "email": "", "site": null, "unavailable": [], "preferred": [],
                  "absentPreviousWeek": false, "firstDayBack": null, "firstDayBackWaived": true,
                  "needs": "", "lineManager": null, "grade": "", "roles": [] },
                { "id": "p-3", "name": "Flo Team", "email": "", "site": null, "unavailable": [], "preferred": [],
                  "absentPreviousWeek": false, "firstDayBack": null, "firstDayBackWaived": false,
                  "needs": "", "lineManager": null, "grade": "", "roles": [] }
              ],
              "cases": [
                { "reference": "C01", "type": "CUSTODY", "caseManager": "p-1", "standIn": "p-2", "gender": "OTHER",
                  "ethnicity": "BME", "rosh": "VERY_HIGH", "vulnerability": "MEDIUM", "childProtection": true,
                  "lookedAfter": false, "site": "s-north", "pinned": "slot-a" },
                { "reference": "C02", "type": "OUT_OF_COURT", "caseManager": "p-2", "standIn": null, "gender": "FEMALE",
                  "ethnicity": "WHITE", "rosh": "LOW", "vulnerability": "NOT_ASSESSED", "childProtection": false,
                  "lookedAfter": true, "site": null, "pinned": null }
              ],
              "meetings": [
                { "id": "M-1", "title": "Board", "minutes": 50, "inspectors": { "all": ["LI", "HE"] },
                  "attendees": [ { "person": "p-2", "required": false }, { "person": "p-1", "required": true } ],
                  "windows": [ { "start": "2014-09-24T10:05", "end": "2014-09-24T16:55" },
                    { "start": "2014-09-23T10:20", "end": "2014-09-23T12:35" } ],
                  "preferredWindows": [ { "start": "2014-09-24T10:15", "end": "2014-09-24T12:25" } ],
                  "site": "s-east", "room": "r-1", "priority": 3, "kind": "VISIT", "online": true,
                  "joining": "by telephone", "pinned": { "start": "2014-09-24T10:30", "inspectors": ["HE", "LI"] } },
                { "id": "M-2", "title": "Group", "minutes": 75, "inspectors": { "anyOf": ["HE", "AI", "LI"], "count": 2 },
                  "attendees": [], "windows": [], "preferredWindows": [], "site": null, "room": null, "priority": 1,
                  "kind": "GROUP", "online": false, "joining": "", "pinned": null }
              ],
              "weights": { "lunch": "7soft", "fileRead": "4medium" },
              "version": 8,
              "absences": [ { "who": "p-1", "from": "2014-09-25T10:35", "to": "2014-09-26T00:00", "version": 6 } ]
            }
            """;

    private static final InspectionInput INPUT = InspectionInput.builder(new InspectionDetails(
                    "everything-1", Programme.JOINT, 2, "Gwynedd a Môn", Nation.WALES, LocalDate.of(2014, 9, 22)))
            .sites(List.of(
                    new Site("s-main", "Civic Centre"),
                    new Site("s-north", "North Office"),
                    new Site("s-east", "East Wing")))
            .travel(List.of(new Travel("s-main", "s-north", 25)))
            .rooms(List.of(new Room("r-1", "Board room", "s-east", 11)))
            .inspectors(List.of(
                    new Inspector(
                            "LI",
                            "Ann Lead",
                            Role.LEAD_INSPECTOR,
                            "s-north",
                            List.of(new Unavailability(at(23, 8, 5), at(23, 8, 25), "dentist")),
                            List.of("C02", "p-3")),
                    new Inspector("AI", "Bo Assistant", Role.ASSISTANT_INSPECTOR, null, List.of(), List.of()),
                    new Inspector("HE", "Cy Health", Role.HEALTH, null, List.of(), List.of())))
            .slots(List.of(new SlotInput("slot-a", "AI", at(22, 15, 10), at(22, 17, 20))))
            .commitments(List.of(new Commitment(
                    List.of("AI", "LI"),
                    at(22, 13, 35),
                    at(22, 14, 5),
                    CommitmentKind.OBSERVE,
                    "Watching",
                    List.of("p-2", "p-1"))))
            .people(List.of(
                    Person.builder("p-1", "Dai Manager")
                            .email("dai@example.org")
                            .site("s-main")
                            .unavailable(List.of(
                                    new Unavailability(at(24, 9, 15), at(24, 11, 45), "court"),
                                    new Unavailability(at(25, 10, 35), at(26, 0, 0), "")))
                            .preferred(List.of(new Period(at(25, 9, 40), at(25, 12, 50))))
                            .absentPreviousWeek(true)
                            .firstDayBack(LocalDate.of(2014, 9, 23))
                            .needs("hearing loop")
                            .lineManager("p-3")
                            .grade("Senior")
                            .roles(List.of("Chair", "Clerk"))
                            .build(),
                    person("p-2", "Eve Worker", true),
                    person("p-3", "Flo Team", false)))
            .cases(List.of(
                    CaseInput.builder("C01", CaseType.CUSTODY, Gender.OTHER)
                            .caseManager("p-1")
                            .standIn("p-2")
                            .ethnicity(Ethnicity.BME)
                            .rosh(RiskLevel.VERY_HIGH)
                            .vulnerability(RiskLevel.MEDIUM)
                            .childProtection(true)
                            .site("s-north")
                            .pinned("slot-a")
                            .build(),
                    CaseInput.builder("C02", CaseType.OUT_OF_COURT, Gender.FEMALE)
                            .caseManager("p-2")
                            .ethnicity(Ethnicity.WHITE)
                            .rosh(RiskLevel.LOW)
                            .lookedAfter(true)
                            .build()))
            .meetings(List.of(
                    MeetingInput.builder("M-1", "Board", 50, new MeetingHolders(List.of("LI", "HE"), List.of(), 1))
                            .attendees(List.of(new Attendee("p-2", false), new Attendee("p-1", true)))
                            .windows(List.of(
                                    new Period(at(24, 10, 5), at(24, 16, 55)),
                                    new Period(at(23, 10, 20), at(23, 12, 35))))
                            .preferredWindows(List.of(new Period(at(24, 10, 15), at(24, 12, 25))))
                            .site("s-east")
                            .room("r-1")
                            .priority(3)
                            .kind(MeetingKind.VISIT)
                            .online(true)
                            .joining("by telephone")
                            .pinned(new MeetingPin(at(24, 10, 30), List.of("HE", "LI")))
                            .build(),
                    MeetingInput.builder(
                                    "M-2", "Group", 75, new MeetingHolders(List.of(), List.of("HE", "AI", "LI"), 2))
                            .kind(MeetingKind.GROUP)
                            .build()))
            .weights(weights())
            .version(8)
            .absences(List.of(new EnteredAbsence("p-1", at(25, 10, 35), at(26, 0, 0), 6)))
            .build();

    /** Sheet by sheet and row by row what stands below each heading; empty cells are left out. Lists have a line end. */
    private static final String CELLS = """
            Inspection: YOT=Gwynedd a Môn, Programme=Joint, Monday=2014-09-22, Fieldwork week=2, Nation=Wales, Id=everything-1, \
            Version=8
            Sites: Name=Civic Centre, Id=s-main
            Sites: Name=North Office, Id=s-north
            Sites: Name=East Wing, Id=s-east
            Travel: From=Civic Centre, To=North Office, Minutes=25
            Rooms: Name=Board room, Site=East Wing, Seats=11, Id=r-1
            Team: Name=Ann Lead, Role=Lead inspector, Site=North Office, Conflicts=C02; Flo Team, Id=LI
            Team: Name=Bo Assistant, Role=Assistant inspector, Id=AI
            Team: Name=Cy Health, Role=Health, Id=HE
            Slots: Inspector=Bo Assistant, Day=2014-09-22, Start=15:10, End=17:20, Id=slot-a
            Commitments: What=Watching, Kind=Observe, Inspectors=Bo Assistant; Ann Lead, Day=2014-09-22, Start=13:35, \
            End=14:05, People=Eve Worker; Dai Manager
            Case managers: Name=Dai Manager, Email=dai@example.org, Site=Civic Centre, Absent the week before=Yes, \
            First day back=2014-09-23, First day back waived=No, Preferred times=Thu 25 Sep 2014 09:40 to 12:50, \
            Needs=hearing loop, Line manager=Flo Team, Grade=Senior, Roles=Chair; Clerk, Id=p-1
            Case managers: Name=Eve Worker, First day back waived=Yes, Id=p-2
            Case managers: Name=Flo Team, First day back waived=No, Id=p-3
            Absences: Who=Dai Manager, From=2014-09-24, From time=09:15, To=2014-09-24, To time=11:45, Reason=court
            Absences: Who=Dai Manager, From=2014-09-25, From time=10:35, To=2014-09-25, Entered with version=6
            Absences: Who=Ann Lead, From=2014-09-23, From time=08:05, To=2014-09-23, To time=08:25, Reason=dentist
            Cases: Reference=C01, Type=Custody, Case manager=Dai Manager, Stand-in=Eve Worker, Gender=Other, Ethnicity=BME, \
            Risk of serious harm=Very high, Vulnerability=Medium, Child protection=Yes, Looked after=No, Site=North Office, \
            Fixed slot=slot-a
            Cases: Reference=C02, Type=Out of court, Case manager=Eve Worker, Gender=Female, Ethnicity=White, \
            Risk of serious harm=Low, Vulnerability=Not assessed, Child protection=No, Looked after=Yes
            Meetings: Title=Board, Minutes=50, Kind=Visit, Inspectors=Ann Lead; Cy Health, \
            Attendees=Eve Worker (optional); Dai Manager, \
            Possible times=Wed 24 Sep 2014 10:05 to 16:55 and Tue 23 Sep 2014 10:20 to 12:35, \
            Preferred times=Wed 24 Sep 2014 10:15 to 12:25, Site=East Wing, Room=Board room, Priority=3, Online=Yes, \
            Joining=by telephone, Fixed day=2014-09-24, Fixed time=10:30, Fixed inspectors=Cy Health; Ann Lead, Id=M-1
            Meetings: Title=Group, Minutes=75, Kind=Group, Inspectors=Cy Health; Bo Assistant; Ann Lead, How many of them=2, \
            Priority=1, Online=No, Id=M-2
            Weights: Constraint=lunch, Weight=7soft
            Weights: Constraint=fileRead, Weight=4medium
            """;

    /** What the sheet Weights says beside the weights, and the rows of those that are as usual. */
    private static final Pattern INFORMATION =
            Pattern.compile(", Usual weight=.*|Weights: Constraint=[^,]*, Usual weight.*");

    @TempDir
    Path folder;

    private static Person person(String id, String name, boolean waived) {
        return Person.builder(id, name).firstDayBackWaived(waived).build();
    }

    private static Map<String, String> weights() {
        Map<String, String> weights = new LinkedHashMap<>();
        weights.put("lunch", "7soft");
        weights.put("fileRead", "4medium");
        return weights;
    }

    private static LocalDateTime at(int day, int hour, int minute) {
        return LocalDateTime.of(2014, 9, day, hour, minute);
    }

    @Test
    void noTwoFieldsOfARecordThatCouldBeExchangedAreAlike() {
        List<String> alike = new ArrayList<>();
        List.of(
                        INPUT.inspection(),
                        INPUT.travel().get(0),
                        INPUT.rooms().get(0),
                        INPUT.inspectors().get(0),
                        INPUT.inspectors().get(0).unavailable().get(0),
                        INPUT.slots().get(0),
                        INPUT.commitments().get(0),
                        INPUT.people().get(0),
                        INPUT.people().get(0).preferred().get(0),
                        INPUT.cases().get(0),
                        INPUT.meetings().get(0),
                        INPUT.absences().get(0))
                .forEach(one -> alike.addAll(alike(one)));
        assertThat(alike).isEmpty();
    }

    @Test
    void theNamesOfTheJsonFileAreReadAndWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("inspection.json"), JSON);
        assertThat(RecordWalk.differences(INPUT, InspectionFiles.read(file).listed()))
                .isEmpty();

        JsonNode written = JsonMapper.builder().build().readTree(InspectionJson.write(INPUT));
        JsonNode expected = JsonMapper.builder().build().readTree(JSON);
        assertThat(leaves("", written)).containsExactlyElementsOf(leaves("", expected));
    }

    @Test
    void theHeadingsOfTheWorkbookHaveTheirValuesBelowThem() throws IOException {
        List<String> seen = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(InspectionWorkbook.write(INPUT)))) {
            for (Sheet sheet : workbook) {
                if (!sheet.getSheetName().equals("Read me")) {
                    rows(sheet, seen);
                }
            }
        }
        assertThat(seen).containsExactlyElementsOf(CELLS.lines().toList());
    }

    private static void rows(Sheet sheet, List<String> seen) {
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : sheet.getRow(i)) {
                String text = text(cell);
                if (!text.isEmpty()) {
                    cells.add(text(sheet.getRow(0).getCell(cell.getColumnIndex())) + "=" + text);
                }
            }
            String line = sheet.getSheetName() + ": " + String.join(", ", cells);
            String said = INFORMATION.matcher(line).replaceFirst("");
            if (!cells.isEmpty() && !said.isEmpty()) {
                seen.add(said);
            }
        }
    }

    /** What a person sees, apart from the form of dates. */
    private static String text(Cell cell) {
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.toString().replace("\n", " and ");
        }
        double number = cell.getNumericCellValue();
        if (!DateUtil.isCellDateFormatted(cell)) {
            return String.valueOf(Math.round(number));
        }
        return number < 1
                ? cell.getLocalDateTimeCellValue().toLocalTime().toString()
                : cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }

    /** Each value with its path, in the order of the file. */
    private static List<String> leaves(String path, JsonNode node) {
        List<String> leaves = new ArrayList<>();
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> leaves.addAll(leaves(path + "/" + field.getKey(), field.getValue())));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                leaves.addAll(leaves(path + "/" + i, node.get(i)));
            }
        } else {
            leaves.add(path + " = " + node);
        }
        return leaves;
    }

    /** Pairs of fields of one type that have the same value. */
    private static List<String> alike(Record one) {
        List<String> alike = new ArrayList<>();
        List<RecordComponent> components = Records.components(one.getClass());
        for (int i = 0; i < components.size(); i++) {
            for (int j = i + 1; j < components.size(); j++) {
                RecordComponent first = components.get(i);
                RecordComponent second = components.get(j);
                if (first.getGenericType().equals(second.getGenericType())
                        && RecordWalk.differences(Records.value(one, first), Records.value(one, second))
                                .isEmpty()) {
                    alike.add(Records.name(first) + ", " + Records.name(second));
                }
            }
        }
        return alike;
    }
}
