package io.fieldwork.scheduler.format.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.tuning.MadeUpRuns;
import io.fieldwork.scheduler.tuning.SweepReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
}
