package io.fieldwork.scheduler.format.excel.report;

import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.TableStyles;
import io.fieldwork.scheduler.sampling.DiaryReport;
import io.fieldwork.scheduler.sampling.DiaryReport.DiaryTalk;
import io.fieldwork.scheduler.sampling.GroupRepresentation;
import io.fieldwork.scheduler.sampling.JudgedCase;
import io.fieldwork.scheduler.sampling.JudgedCase.CaseStanding;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.SampleChange;
import io.fieldwork.scheduler.sampling.SampleChange.FilledPlace;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import io.fieldwork.scheduler.sampling.Stratum;
import io.fieldwork.scheduler.validate.PlainWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a draw: what was asked, what bound it, counts in and out, how like the long-list the sample is, each doubt and
 * what HMI Probation decided about it, each case that left the sample and why, with whom to talk about diaries, each case's
 * chance, and the reserves in order. Restricted: it has the ids of the case system and the notes of the long-list.
 *
 * <pre>{@code
 * byte[] file = SampleAuditWorkbook.write(draw, report, SampleFacts.of(draw, "sqs-3", monday, null));
 * SampleAuditWorkbook.readFacts(path).get(SampleFacts.SEED); // "7"
 * }</pre>
 */
public final class SampleAuditWorkbook {

    private static final String FACTS = "Draw";
    private static final List<String> FACT_HEADINGS = List.of("What", "Value");

    /** Reserves of a stratum and team that are listed; more are never needed, and a long list has thousands. */
    private static final int RESERVES = 40;

    private final SampleDraw draw;
    private final XSSFWorkbook workbook;
    private final TableStyles styles;

    private SampleAuditWorkbook(SampleDraw draw, XSSFWorkbook workbook) {
        this.draw = draw;
        this.workbook = workbook;
        styles = new TableStyles(workbook);
    }

    /**
     * The audit as a workbook; the same draw gives the same bytes.
     *
     * @param diaries what the diaries do to the sample, or null where nobody looked at them
     * @param facts what was asked and what came out, by name
     */
    public static byte[] write(SampleDraw draw, @Nullable DiaryReport diaries, Map<String, String> facts)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SampleAuditWorkbook audit = new SampleAuditWorkbook(draw, workbook);
            audit.addFacts(facts);
            audit.addStrata();
            audit.addLikeness();
            audit.addDoubts();
            audit.addChanges();
            audit.addDiaries(diaries);
            audit.addReserves();
            audit.addCases();
            RestrictedMark.put(workbook);
            return WorkbookFiles.toBytes(workbook, "Audit of a case sample (restricted)");
        }
    }

    private PrintedTable table(String name, List<String> headings, int widest) {
        return PrintedTable.on(workbook, styles, name, headings, widest);
    }

    private static void finish(PrintedTable table) {
        table.finish(SampleKeyWorkbook.FOOT);
        table.guard();
    }

    /** What was asked and what came out, by name: whoever draws again reads the options from here. */
    private void addFacts(Map<String, String> facts) {
        PrintedTable table = table(FACTS, FACT_HEADINGS, 110);
        facts.forEach(table::add);
        draw.statements().forEach(statement -> table.add("Note", statement));
        finish(table);
    }

    /** The way from the list to the sample in numbers: a row a stratum, each column a step. */
    private void addStrata() {
        PrintedTable table = table(
                "Strata",
                List.of(
                        "Stratum",
                        "In the list",
                        "Excluded",
                        "Left out",
                        "May be drawn",
                        "Places in proportion",
                        "Places",
                        "Drawn"),
                30);
        for (Stratum stratum : draw.strata()) {
            long excluded = draw.cases().stream()
                    .filter(one -> one.stratum().equals(stratum.name()) && one.standing() == CaseStanding.EXCLUDED)
                    .count();
            table.add(
                    stratum.name(),
                    stratum.listed() + excluded,
                    excluded,
                    stratum.listed() - stratum.eligible(),
                    stratum.eligible(),
                    stratum.aimed(),
                    stratum.quota(),
                    stratum.drawn());
        }
        finish(table);
    }

    /** How like the long-list the sample is, and how much of a difference chance alone would explain. */
    private void addLikeness() {
        PrintedTable table = table(
                "Representation",
                List.of(
                        "By",
                        "Group",
                        "Long-list",
                        "Long-list %",
                        "Sample",
                        "Sample %",
                        "Difference in points",
                        "Margin of error in points (80 % confidence)"),
                24);
        for (GroupRepresentation line : draw.representation()) {
            table.add(
                    line.of(),
                    line.group(),
                    line.listed(),
                    decimal(line.listedShare() * 100),
                    line.drawn(),
                    decimal(line.drawnShare() * 100),
                    decimal(line.points()),
                    decimal(line.margin() * 100));
        }
        finish(table);
    }

    /** Each doubt with its note and what HMI Probation decided, those of the sample first; and each decision to leave one out. */
    private void addDoubts() {
        PrintedTable table = table(
                "Doubts",
                List.of(
                        "HMIP reference",
                        "Case ID",
                        "Row",
                        "What is in doubt",
                        "Note",
                        "HMIP decision",
                        "What came of it"),
                28);
        Map<Integer, String> references = references();
        List<Integer> order = new ArrayList<>();
        draw.sample().stream()
                .sorted(Comparator.comparing(Drawn::reference))
                .forEach(drawn -> order.add(drawn.index()));
        for (int index = 0; index < draw.cases().size(); index++) {
            if (!references.containsKey(index)) {
                order.add(index);
            }
        }
        for (int index : order) {
            JudgedCase one = draw.cases().get(index);
            if (one.isLeftOut() || (one.isEligible() && !one.doubts().isEmpty())) {
                ListedCase listed = one.listed();
                table.add(
                        references.get(index),
                        listed.id(),
                        listed.place(),
                        one.doubts().isEmpty() ? "no reason is written in the list" : String.join("; ", one.doubts()),
                        listed.notes().unsuitable(),
                        PlainWords.of(listed.decision()),
                        outcome(index, one, references.get(index)));
            }
        }
        finish(table);
    }

    private String outcome(int index, JudgedCase one, @Nullable String reference) {
        if (reference != null) {
            return "in the sample";
        }
        Optional<SampleChange> change =
                draw.changes().stream().filter(left -> left.leaving() == index).findFirst();
        return change.map(left ->
                        "drawn as " + left.reference() + ", " + left.cause().words())
                .orElse(one.isLeftOut() ? "left out, and was not drawn" : "in the draw, and was not drawn");
    }

    /** Each case that was drawn and is not in the sample, with the one that has its place. */
    private void addChanges() {
        PrintedTable table = table(
                "Changes",
                List.of(
                        "Drawn as",
                        "Why",
                        "Case ID that left",
                        "Row that left",
                        "HMIP reference now",
                        "Case ID that came",
                        "Row that came",
                        "Stratum",
                        "Reserve",
                        "What is said of it"),
                20);
        for (SampleChange change : draw.changes()) {
            ListedCase out = draw.cases().get(change.leaving()).listed();
            FilledPlace place = change.place();
            JudgedCase in = place == null ? null : draw.cases().get(place.index());
            table.add(
                    change.reference(),
                    change.cause().words(),
                    out.id(),
                    out.place(),
                    place == null ? null : place.reference(),
                    in == null ? null : in.listed().id(),
                    in == null ? null : in.listed().place(),
                    in == null ? null : in.stratum(),
                    place == null ? null : place.number(),
                    change.why());
        }
        finish(table);
    }

    /** With whom to talk where the diaries leave cases without an interview (ALLOC-009, ALLOC-039). */
    private void addDiaries(@Nullable DiaryReport diaries) {
        PrintedTable table =
                table("Diaries", List.of("Talk to", "Line manager", "HMIP references", "What stands in the way"), 60);
        for (DiaryTalk talk : diaries == null ? List.<DiaryTalk>of() : diaries.talks()) {
            table.add(
                    talk.manager().name(),
                    talk.manager().lineManager(),
                    String.join(", ", talk.references()),
                    talk.why());
        }
        finish(table);
    }

    /** The HMIP reference of each case of the sample, by index. */
    private Map<Integer, String> references() {
        Map<Integer, String> references = new LinkedHashMap<>();
        for (Drawn drawn : draw.sample()) {
            references.put(drawn.index(), drawn.reference());
        }
        return references;
    }

    /** Who takes the place of a case that falls out, in the order in which they are to be asked. */
    private void addReserves() {
        PrintedTable table = table("Reserves", List.of("Stratum", "Team", "Order", "Used", "Case ID", "Row"), 34);
        for (Reserve reserve : draw.reserves()) {
            if (reserve.number() > RESERVES) {
                continue;
            }
            JudgedCase one = draw.cases().get(reserve.index());
            table.add(
                    reserve.stratum(),
                    reserve.team(),
                    reserve.number(),
                    reserve.tier() == 0 ? "first" : "after those",
                    one.listed().id(),
                    one.listed().place());
        }
        finish(table);
    }

    /** Every case of the long-list with its chance of being drawn, or the reason why it had none, and what is said of it. */
    private void addCases() {
        Map<Integer, String> references = references();
        PrintedTable table = table(
                "Cases",
                List.of(
                        "Case ID",
                        "Row",
                        "Stratum",
                        "Standing",
                        "Why",
                        "Chance %",
                        "Error in points",
                        "HMIP reference"),
                44);
        for (int index = 0; index < draw.cases().size(); index++) {
            JudgedCase one = draw.cases().get(index);
            table.add(
                    one.listed().id(),
                    one.listed().place(),
                    one.stratum(),
                    PlainWords.of(one.standing()),
                    String.join("; ", one.reasons()),
                    decimal(draw.chances().byCase().get(index) * 100),
                    draw.chances().isExact() ? "exact" : decimal(draw.chances().error(index) * 100),
                    references.get(index));
        }
        finish(table);
    }

    /** As text, so that every program shows the digits that were printed and rounds none of them again. */
    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /**
     * What the first sheet of an audit says, by name; empty where the workbook is none.
     *
     * @throws IOException where the file cannot be read at all
     */
    public static Map<String, String> readFacts(Path file) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
            XSSFSheet sheet = workbook.getSheet(FACTS);
            for (int number = 1; sheet != null && number <= sheet.getLastRowNum(); number++) {
                XSSFRow row = sheet.getRow(number);
                if (row != null) {
                    String name = CellReading.of(row.getCell(0)).text();
                    facts.putIfAbsent(name, CellReading.of(row.getCell(1)).text());
                }
            }
        }
        return facts;
    }
}
