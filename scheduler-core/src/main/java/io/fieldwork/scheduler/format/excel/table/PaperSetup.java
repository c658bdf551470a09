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

    /** Letters of the first line of a foot: what is longer would run into the name of the sheet. */
    private static final int LONGEST_LINE = 40;

    /** Letters of a foot: Excel opens no workbook whose feet have more than 255, codes and page numbers among them. */
    private static final int LONGEST_FOOT = 120;

    /** In English; what is long is set in two lines. */
    PaperSetup(String foot) {
        this(inLines(foot), Labels.ENGLISH);
    }

    private static String inLines(String foot) {
        String kept = foot.length() <= LONGEST_FOOT ? foot : foot.substring(0, LONGEST_FOOT - 1) + "…";
        int end = kept.length() <= LONGEST_LINE ? -1 : kept.lastIndexOf(' ', LONGEST_LINE);
        return end < 0 ? kept : kept.substring(0, end) + "\n" + kept.substring(end + 1);
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
        String size = labels.isBilingual() || foot.contains("\n") ? "&8" : "";
        sheet.getFooter().setLeft(size + labels.text(Label.PRINT_INSPECTION) + " " + foot.replace("&", "&&"));
        sheet.getFooter().setCenter(size + "&A");
        sheet.getFooter().setRight(size + labels.text(Label.PRINT_PAGE, "&P", "&N"));
    }
}
