package io.fieldwork.scheduler.format.excel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A restricted sheet says at the foot of each printed page that it is, and whose week it speaks of. */
@Tag("FIELD-036")
class RestrictedTablesTest {

    /** Excel opens no workbook with longer feet. */
    private static final int EXCEL = 255;

    private static String foot(String inspection) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet =
                    new RestrictedTables(workbook, inspection).add("Cases", List.of("Case"), table -> table.add("C01"));
            assertThat(sheet.getHeader().getCenter()).isEqualTo("RESTRICTED");
            assertThat(sheet.getFooter().getCenter()).endsWith("&A");
            String left = sheet.getFooter().getLeft();
            assertThat(left.length()
                            + sheet.getFooter().getCenter().length()
                            + sheet.getFooter().getRight().length())
                    .isLessThan(EXCEL - "&L&C&R".length());
            return left;
        }
    }

    @Test
    void aShortNameStandsInOneLine() throws IOException {
        assertThat(foot("sqs-20 (Kent & Medway YOT)")).isEqualTo("Restricted - Inspection sqs-20 (Kent && Medway YOT)");
    }

    @Test
    void aLongOneInTwoAndSmall() throws IOException {
        assertThat(foot("exampleshire-sqs-2014-09-15 (Exampleshire YOT, week of Mon 15 Sep 2014)"))
                .isEqualTo(
                        "Restricted - &8Inspection exampleshire-sqs-2014-09-15\n(Exampleshire YOT, week of Mon 15 Sep 2014)");
    }

    @Test
    void whatIsTooLongForExcelIsCut() throws IOException {
        assertThat(foot("a " + "very ".repeat(80) + "long name"))
                .hasSizeLessThan(150)
                .endsWith("…");
        assertThat(foot("x".repeat(400))).hasSizeLessThan(150).endsWith("…");
    }
}
