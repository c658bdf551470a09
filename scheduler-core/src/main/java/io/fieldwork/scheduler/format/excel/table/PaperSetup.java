package io.fieldwork.scheduler.format.excel.table;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What all sheets share when printed: A4, landscape, as wide as the paper, the inspection with its version and the page
 * at the foot.
 *
 * @param foot the inspection and its version
 */
public record PaperSetup(String foot, Labels labels) {

    /** In English. */
    PaperSetup(String foot) {
        this(foot, Labels.ENGLISH);
    }

    /** Sets a sheet up; only its width is fitted to the paper, since lists run over several pages. */
    public void setUp(XSSFSheet sheet, double sideMarginInches) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, sideMarginInches);
        sheet.setMargin(PageMargin.RIGHT, sideMarginInches);
        sheet.setMargin(PageMargin.TOP, sideMarginInches);
        sheet.setMargin(PageMargin.BOTTOM, 0.55);
        sheet.setMargin(PageMargin.HEADER, 0.2);
        sheet.setMargin(PageMargin.FOOTER, 0.25);
        // In a header or footer, & begins a code (&8 makes the letters small) and && is the character.
        String size = labels.isBilingual() ? "&8" : "";
        sheet.getFooter().setLeft(size + labels.text(Label.PRINT_INSPECTION) + " " + foot.replace("&", "&&"));
        sheet.getFooter().setCenter(size + "&A");
        sheet.getFooter().setRight(size + labels.text(Label.PRINT_PAGE, "&P", "&N"));
    }
}
