package io.fieldwork.scheduler.format.excel.report;

import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.SheetNames;
import io.fieldwork.scheduler.format.excel.table.TableStyles;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.tuning.sweep.StepSensitivity;
import io.fieldwork.scheduler.tuning.sweep.SweepCorners;
import io.fieldwork.scheduler.tuning.sweep.SweepReport;
import io.fieldwork.scheduler.tuning.sweep.SweepWords;
import io.fieldwork.scheduler.tuning.sweep.TradeOff;
import io.fieldwork.scheduler.tuning.sweep.WeightCombination;
import io.fieldwork.scheduler.tuning.sweep.WeightEffect;
import io.fieldwork.scheduler.tuning.sweep.WeightVariation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The workbook of a sweep: tables of what each weight buys and costs, with charts of Excel's own. It is restricted
 * (FIELD-036), and says so on its first sheet and at the foot of each page.
 *
 * <pre>{@code byte[] file = TuneWorkbook.write(report);}</pre>
 */
public final class TuneWorkbook {

    private final SweepReport report;
    private final XSSFWorkbook workbook;
    private final TableStyles styles;
    private final SheetNames names = new SheetNames(List.of());

    private TuneWorkbook(SweepReport report, XSSFWorkbook workbook) {
        this.report = report;
        this.workbook = workbook;
        this.styles = new TableStyles(workbook);
    }

    /** The workbook; the same report gives the same bytes. */
    public static byte[] write(SweepReport report) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TuneWorkbook writer = new TuneWorkbook(report, workbook);
            writer.about();
            report.effects().forEach(writer::effect);
            report.betweenAxes().stream().filter(one -> !one.isEmpty()).forEach(writer::tradeOff);
            writer.conflicts();
            writer.steps();
            report.corners().forEach(writer::corners);
            writer.runs();
            workbook.setActiveSheet(0);
            RestrictedMark.put(workbook);
            return WorkbookFiles.toBytes(workbook, "What the weights buy and cost");
        }
    }

    /** What was varied and how the other sheets are to be read. */
    private void about() {
        PrintedTable table = table("About", List.of("What the weights buy and cost"), 110);
        table.add(SweepWords.RESTRICTED);
        SweepWords.summary(report).forEach(table::add);
        for (WeightVariation axis : report.axes()) {
            table.add("Varied: " + axis.rule().id() + " ("
                    + axis.values().stream().map(Weight::toString).collect(Collectors.joining(", "))
                    + "), which counts "
                    + axis.rule().counts() + ".");
        }
        table.add(SweepWords.AVERAGES);
        table.add(SweepWords.FRONTS);
        table.add(SweepWords.STEPS);
        table.add(SweepWords.CORNERS);
        finish(table);
    }

    /**
     * A row for each value of a weight: how often its own constraint is broken in each inspection, and what else
     * changes.
     */
    private void effect(WeightEffect effect) {
        String id = effect.axis().rule().id();
        List<String> headings = new ArrayList<>(List.of("Weight of " + id));
        effect.own().forEach(series -> headings.add(id + " in " + series.name()));
        effect.changes().forEach(series -> headings.add(series.name() + ", average"));
        PrintedTable table = table(id, headings, 21);
        List<Weight> values = effect.axis().values();
        for (int step = 0; step < values.size(); step++) {
            List<@Nullable Object> row =
                    new ArrayList<>(List.of(values.get(step).toString()));
            for (WeightEffect.Series series : effect.own()) {
                row.add(known(series.counts().get(step)));
            }
            for (WeightEffect.Series series : effect.changes()) {
                row.add(known(series.counts().get(step)));
            }
            table.add(row.toArray());
        }
        XSSFSheet sheet = finish(table);
        TuneCharts.lines(
                sheet,
                "How often " + id + " is broken against its weight",
                values.size(),
                effect.own().size());
    }

    /** Empty where no run had this value: a nought would be drawn as a count. */
    private static @Nullable Double known(double count) {
        return Double.isNaN(count) ? null : count;
    }

    /**
     * Two weights against each other in one inspection: the points of the front first, so that a line can join them.
     */
    private void tradeOff(TradeOff one) {
        String first = one.first().id();
        String second = one.second().id();
        PrintedTable table = table(
                "Trade-off " + one.inspection(),
                List.of(first, second, "on the front", "lightest weights that give it"),
                60);
        one.front().forEach(point -> table.add(point.first(), point.second(), "yes", point.weights()));
        one.points().stream()
                .filter(point -> !point.onFront())
                .forEach(point -> table.add(point.first(), point.second(), "no", point.weights()));
        TuneCharts.dots(
                finish(table),
                one.inspection() + ": " + first + " against " + second,
                one.front().size(),
                one.points().size());
    }

    /** Where a weight that was varied works against one that was not; no sheet where there is none such. */
    private void conflicts() {
        if (report.withOthers().isEmpty()) {
            return;
        }
        PrintedTable table = table(
                "Other conflicts",
                List.of("inspection", "varied", "not varied", "varied, broken", "not varied, broken", "weights"),
                50);
        for (TradeOff one : report.withOthers()) {
            one.front()
                    .forEach(point -> table.add(
                            one.inspection(),
                            one.first().id(),
                            one.second().id(),
                            point.first(),
                            point.second(),
                            point.weights()));
        }
        finish(table);
    }

    /** From each value of a weight to the next, how many schedules change; last what changes nothing at all. */
    private void steps() {
        PrintedTable table = table("Steps", SweepWords.STEP_HEADINGS, 30);
        for (StepSensitivity step : report.sensitivities()) {
            table.add(step.rule().id(), step.from().toString(), step.to().toString(), step.compared(), step.changed());
        }
        SweepWords.idle(report).forEach(sentence -> table.add(sentence, null, null, null, null));
        finish(table);
    }

    /**
     * The schedules at the extremes side by side: their weights, what they break, and where each case stands in each.
     */
    private void corners(SweepCorners corners) {
        List<String> headings = new ArrayList<>(List.of("Case or meeting"));
        for (int i = 0; i < corners.schedules().size(); i++) {
            headings.add("Schedule " + SweepWords.cornerName(i));
        }
        PrintedTable table = table("Corners " + corners.inspection(), headings, 24);
        for (WeightVariation axis : report.axes()) {
            List<Object> row =
                    new ArrayList<>(List.of("weight of " + axis.rule().id()));
            int index = report.axes().indexOf(axis);
            corners.schedules().forEach(one -> row.add(one.values().get(index).toString()));
            table.add(row.toArray());
            List<Object> broken = new ArrayList<>(List.of(axis.rule().id() + " broken"));
            corners.schedules().forEach(one -> broken.add(one.count(axis.rule())));
            table.add(broken.toArray());
        }
        List<Object> scores = new ArrayList<>(List.of("score"));
        corners.schedules().stream().map(WeightCombination::score).forEach(scores::add);
        table.add(scores.toArray());
        for (String id : corners.ids()) {
            List<Object> row = new ArrayList<>(List.of(id));
            row.addAll(corners.placesOf(id));
            table.add(row.toArray());
        }
        finish(table);
    }

    /** Every run with its counts; constraints that are never broken have no column. */
    private void runs() {
        List<ScheduleRule> broken = Arrays.stream(ScheduleRule.values())
                .filter(rule ->
                        report.runs().stream().anyMatch(run -> run.matches().getOrDefault(rule.id(), 0) > 0))
                .toList();
        List<String> headings = new ArrayList<>(List.of("Run", "Inspection", "Seed"));
        report.axes().forEach(axis -> headings.add("weight of " + axis.rule().id()));
        headings.add("Score");
        broken.forEach(rule -> headings.add(rule.id()));
        PrintedTable table = table("Runs", headings, 26);
        for (SolvedRun run : report.runs()) {
            List<Object> row = new ArrayList<>(
                    List.of(run.number(), run.key().inspection(), run.key().seed()));
            report.axes()
                    .forEach(axis -> row.add(
                            String.valueOf(run.key().weights().get(axis.rule().id()))));
            row.add(run.score());
            broken.forEach(rule -> row.add(run.matches().getOrDefault(rule.id(), 0)));
            table.add(row.toArray());
        }
        finish(table);
    }

    private PrintedTable table(String name, List<String> headings, int widest) {
        XSSFSheet sheet = workbook.createSheet(names.next(name));
        String id = "Tune_" + workbook.getNumberOfSheets() + "_table";
        return new PrintedTable(sheet, styles, id, headings, widest);
    }

    /** Finishes the sheet made last. */
    private XSSFSheet finish(PrintedTable table) {
        XSSFSheet sheet = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
        table.finish("");
        sheet.getFooter().setLeft("Restricted");
        return sheet;
    }
}
