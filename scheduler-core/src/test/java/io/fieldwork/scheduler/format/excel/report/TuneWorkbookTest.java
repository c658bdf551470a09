package io.fieldwork.scheduler.format.excel.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.SheetTexts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.tuning.sweep.MadeUpRuns;
import io.fieldwork.scheduler.tuning.sweep.RandomSweeps;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.tuning.sweep.StepSensitivity;
import io.fieldwork.scheduler.tuning.sweep.SweepReport;
import io.fieldwork.scheduler.tuning.sweep.SweepWords;
import io.fieldwork.scheduler.tuning.sweep.TradeOff;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class TuneWorkbookTest {

    private final SweepReport report = SweepReport.of(MadeUpRuns.all());

    @Test
    void eachWeightAndEachConflictHasAChartOfExcelsOwnOverTheFiguresAboveIt() throws IOException {
        try (XSSFWorkbook workbook = read(TuneWorkbook.write(report))) {
            XSSFSheet complex = workbook.getSheet("complexPerDay");
            XSSFChart chart = complex.createDrawingPatriarch().getCharts().get(0);

            assertThat(chart.getTitleText().getString())
                    .isEqualTo("How often complexPerDay is broken against its weight");
            assertThat(chart.getCTChart().getPlotArea().getLineChartArray(0).getSerList())
                    .hasSize(2)
                    .first()
                    .satisfies(series ->
                            assertThat(series.getVal().getNumRef().getF()).isEqualTo("complexPerDay!$B$2:$B$4"));
            assertThat(complex.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(8);
            assertThat(StreamSupport.stream(workbook.spliterator(), false)
                            .filter(sheet -> sheet.getSheetName().startsWith("Trade-off"))
                            .map(sheet -> ((XSSFSheet) sheet)
                                    .createDrawingPatriarch()
                                    .getCharts()
                                    .size()))
                    .containsExactly(1, 1);
        }
    }

    @Test
    void itSaysOnItsFirstSheetAndAtEachFootThatItIsRestricted() throws IOException {
        try (XSSFWorkbook workbook = read(TuneWorkbook.write(report))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .startsWith("RESTRICTED");
            assertThat(StreamSupport.stream(workbook.spliterator(), false))
                    .allMatch(sheet -> sheet.getFooter().getLeft().equals("Restricted"));
        }
    }

    @Test
    void everyRunHasARow() throws IOException {
        try (XSSFWorkbook workbook = read(TuneWorkbook.write(report))) {
            assertThat(workbook.getSheet("Runs").getLastRowNum()).isEqualTo(24);
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        assertThat(TuneWorkbook.write(report)).isEqualTo(TuneWorkbook.write(report));
    }

    private static XSSFWorkbook read(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    /** Sweeps by chance, some in which nothing can be compared: the figures of the workbook are those of the report. */
    @Test
    void everyRowIsThatOfTheReport() throws IOException {
        Random dice = new Random(69);
        int written = 0;
        for (int sweep = 0; sweep < 30; sweep++) {
            SweepReport drawn = SweepReport.of(RandomSweeps.some(dice));
            boolean isTelling = drawn.betweenAxes().stream()
                    .flatMap(one -> one.points().stream())
                    .anyMatch(point -> !point.onFront() && point.first() != point.second());
            if (!isTelling && sweep > 3) {
                continue;
            }
            written++;
            Map<String, List<List<String>>> sheets = SheetTexts.of(TuneWorkbook.write(drawn));
            List<List<List<String>>> tradeOffs = new ArrayList<>();
            sheets.forEach((name, rows) -> {
                if (name.startsWith("Trade-off")) {
                    tradeOffs.add(rows);
                }
            });
            assertThat(tradeOffs)
                    .isEqualTo(drawn.betweenAxes().stream()
                            .filter(one -> !one.points().isEmpty())
                            .map(TuneWorkbookTest::rows)
                            .toList());
            List<List<String>> others = new ArrayList<>();
            for (TradeOff one : drawn.withOthers()) {
                one.front()
                        .forEach(point -> others.add(List.of(
                                one.inspection(),
                                one.first().id(),
                                one.second().id(),
                                "" + point.first(),
                                "" + point.second(),
                                point.weights())));
            }
            assertThat(body(sheets.getOrDefault("Other conflicts", List.of()))).isEqualTo(others);
            List<List<String>> steps = new ArrayList<>();
            for (StepSensitivity step : drawn.sensitivities()) {
                steps.add(List.of(
                        step.rule().id(), "" + step.from(), "" + step.to(), "" + step.compared(), "" + step.changed()));
            }
            SweepWords.idle(drawn).forEach(sentence -> steps.add(List.of(sentence, "", "", "", "")));
            assertThat(body(sheets.get("Steps"))).isEqualTo(steps);
            assertThat(sheets.get("Runs")).isEqualTo(runs(drawn));
        }
        assertThat(written).isBetween(4, 15);
    }

    private static List<List<String>> body(List<List<String>> rows) {
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    /** The front first, then what is on none. */
    private static List<List<String>> rows(TradeOff one) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(one.first().id(), one.second().id(), "on the front", "lightest weights that give it"));
        for (boolean front : List.of(true, false)) {
            one.points().stream()
                    .filter(point -> point.onFront() == front)
                    .forEach(point -> rows.add(
                            List.of("" + point.first(), "" + point.second(), front ? "yes" : "no", point.weights())));
        }
        return rows;
    }

    private static List<List<String>> runs(SweepReport report) {
        List<String> broken = ScheduleRule.ids().stream()
                .filter(id ->
                        report.runs().stream().anyMatch(run -> run.matches().getOrDefault(id, 0) > 0))
                .toList();
        List<String> headings = new ArrayList<>(List.of("Run", "Inspection", "Seed"));
        report.axes().forEach(axis -> headings.add("weight of " + axis.rule().id()));
        headings.add("Score");
        headings.addAll(broken);
        List<List<String>> rows = new ArrayList<>(List.of(headings));
        for (SolvedRun run : report.runs()) {
            List<String> row = new ArrayList<>(List.of(
                    "" + run.number(), run.key().inspection(), "" + run.key().seed()));
            report.axes()
                    .forEach(axis -> row.add(run.key().weights().get(axis.rule().id())));
            row.add(run.score());
            broken.forEach(id -> row.add("" + run.matches().getOrDefault(id, 0)));
            rows.add(row);
        }
        return rows;
    }
}
