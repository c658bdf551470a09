package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.AbsenceSheet;
import io.fieldwork.scheduler.format.excel.form.FilledRow;
import io.fieldwork.scheduler.format.excel.form.FilledSheet;
import io.fieldwork.scheduler.format.excel.form.FormReading;
import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.format.excel.form.KnownSheets;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.template.ProgrammeWeights;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.Issues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Turns an open workbook into the tree of {@code inspection.json}. */
final class InspectionReader {

    /**
     * Without a column that they need, the rows of a list would each bring the same fault once more: they are left out. These
     * lists stay, for else every reference to them would be a fault.
     */
    private static final List<String> REFERRED_TO = List.of("sites", "rooms", "inspectors", "people");

    /** Lists that may be missing, but not without a word: what a week without them is. */
    private static final Map<String, String> MISSED = Map.of(
            AbsenceSheet.DIARIES, ".", "commitments", ": nobody has a commitment but those of the model schedule.");

    /** The levels that make a case complex by themselves. */
    private static final Set<String> COMPLEX = Arrays.stream(RiskLevel.values())
            .filter(RiskLevel::isHigh)
            .map(RiskLevel::name)
            .collect(Collectors.toUnmodifiableSet());

    private final XSSFWorkbook workbook;
    private final FormReading reading;

    /** The constraints that the sheet Weights has a row for, be it an empty one: that says the usual weight. */
    private final Set<String> listedWeights = new HashSet<>();

    InspectionReader(XSSFWorkbook workbook, Issues issues) {
        this.workbook = workbook;
        this.reading = FormReading.of(issues, InspectionChoices.LISTS);
    }

    /** False where neither the visit nor its team stands in the workbook: then it is of another kind. */
    static boolean isInspection(XSSFWorkbook workbook) {
        return KnownSheets.has(workbook, InspectionSheets.INSPECTION) || KnownSheets.has(workbook, TeamSheets.TEAM);
    }

    InspectionWorkbook.Content read() {
        ObjectNode tree = reading.tree().put("format", "fieldwork-inspection/1");
        Map<FormSheet, XSSFSheet> sheets = KnownSheets.find(
                workbook,
                InspectionSheets.ALL,
                Map.of(),
                List.of(InspectionSheets.READ_ME, InspectionSheets.KEY_DATES),
                reading);
        for (FormSheet form : InspectionSheets.ALL) {
            reading.place(form.list(), "sheet " + form.name());
            XSSFSheet sheet = sheets.get(form);
            if (sheet != null) {
                read(form, new FilledSheet(sheet, form, reading));
            } else if (form.required()) {
                reading.issues().fault(form.list(), "", "a sheet with this name");
            } else if (MISSED.containsKey(form.list())) {
                reading.report().missing("There is no sheet " + form.name() + MISSED.get(form.list()));
            }
        }
        addProgrammeWeights(tree);
        RepeatedPeople repeated = RepeatedPeople.find(reading);
        new MissingIds(tree).make();
        repeated.shareIds();
        reading.finish();
        repeated.merge();
        RepeatedPeople.tellSpellings(reading);
        return new InspectionWorkbook.Content(
                tree, reading.places(), reading.report().build());
    }

    /** A sheet of weights that is gone, or a row of it, switches no rule on or off: then the programme says what counts. */
    private void addProgrammeWeights(ObjectNode tree) {
        String programme = tree.path("inspection").path("programme").asText("");
        if (!tree.has("template") && !programme.isEmpty()) {
            Map<String, String> weights = new LinkedHashMap<>(ProgrammeWeights.of(Programme.valueOf(programme)));
            weights.keySet().removeIf(id -> listedWeights.contains(CellText.key(id)));
            weights.forEach((id, weight) -> tree.withObject("/weights").put(id, weight));
            if (!weights.isEmpty()) {
                reading.report()
                        .taken("From the programme " + InspectionChoices.PROGRAMME.label(programme)
                                + ", since the sheet Weights does not list them: "
                                + (weights.size() == 1 ? "1 weight." : weights.size() + " weights."));
            }
        }
    }

    private void read(FormSheet form, FilledSheet sheet) {
        if (!sheet.isUsable() && !REFERRED_TO.contains(form.list())) {
            return;
        }
        if (isWithinLimit(form, sheet)) {
            takeRows(form, sheet);
        }
        if (form.equals(CaseSheets.CASES)) {
            askForProtection(sheet);
        }
        if (form.equals(TeamSheets.SLOTS)) {
            reading.later(() -> MissingIds.makeSlotIds(reading));
        }
    }

    /** A column that is not there is one fault, and not one of each case of which it decides what is complex (ALLOC-020). */
    private void askForProtection(FilledSheet sheet) {
        String field = "childProtection";
        List<ObjectNode> undecided = new ArrayList<>();
        for (JsonNode one : reading.tree().path("cases")) {
            if (one instanceof ObjectNode object
                    && !COMPLEX.contains(object.path("rosh").asText())
                    && !COMPLEX.contains(object.path("vulnerability").asText())) {
                undecided.add(object);
            }
        }
        if (!undecided.isEmpty()
                && sheet.columns().stream().noneMatch(column -> column.field().equals(field))) {
            String path = "cases.headings." + field;
            reading.place(path, reading.places().of("cases"));
            reading.issues()
                    .fault(
                            path,
                            "",
                            "a column with the heading \"Child protection\": it decides whether " + undecided.size()
                                    + " of these cases are complex");
            undecided.forEach(one -> one.put(field, false));
        }
    }

    /** None are read of more than the list may have: what is wrong with each would take long to find. */
    private boolean isWithinLimit(FormSheet form, FilledSheet sheet) {
        int most = InputLimits.entries(form.list());
        if (sheet.size() <= most) {
            return true;
        }
        String expected =
                String.format(Locale.ROOT, "at most %,d rows that are filled in, the limit for this list", most);
        reading.issues().fault(form.list(), String.format(Locale.ROOT, "%,d rows", sheet.size()), expected);
        return false;
    }

    private void takeRows(FormSheet form, FilledSheet sheet) {
        for (int index = 0; index < sheet.size(); index++) {
            FilledRow row = sheet.row(index);
            if (form.length() == FormSheet.Length.ONE && index > 0) {
                reading.issues().fault(row.path(), "", "one inspection only: a second row is too many");
                return;
            }
            form.rows().take(row);
            if (form.equals(WeightSheet.WEIGHTS)) {
                listedWeights.add(CellText.key(row.cell("id").text()));
            }
        }
    }
}
