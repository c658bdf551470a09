package io.fieldwork.scheduler.format.excel.report;

import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.TableStyles;
import io.fieldwork.scheduler.sampling.GroupRepresentation;
import io.fieldwork.scheduler.sampling.JudgedCase;
import io.fieldwork.scheduler.sampling.JudgedCase.CaseStanding;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import io.fieldwork.scheduler.sampling.Stratum;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The audit of a draw: what was asked, what bound it, counts in and out, how like the long-list the sample is, each
 * case's chance, why a case was left out, and the reserves in order. Restricted: it has the ids of the case system.
 *
 * <pre>{@code
 * byte[] file = SampleAuditWorkbook.write(draw, SampleFacts.of(draw, "sqs-3", monday));
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

    public static byte[] write(SampleDraw draw, Map<String, String> facts) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SampleAuditWorkbook audit = new SampleAuditWorkbook(draw, workbook);
            audit.addFacts(facts);
            audit.addStrata();
            audit.addLikeness();
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
                        "Flagged",
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

    /** Every case of the long-list with its chance of being drawn, or the reason why it had none. */
    private void addCases() {
        Map<Integer, String> references = new LinkedHashMap<>();
        for (Drawn drawn : draw.sample()) {
            references.put(drawn.index(), drawn.reference());
        }
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
                    one.standing().name().toLowerCase(Locale.ROOT),
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
