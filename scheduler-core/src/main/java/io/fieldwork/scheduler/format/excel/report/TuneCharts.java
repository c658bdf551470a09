package io.fieldwork.scheduler.format.excel.report;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Charts of Excel's own, below the table whose figures they show: they follow when a figure is changed. */
final class TuneCharts {

    private static final MarkerStyle[] MARKERS = {
        MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.DIAMOND, MarkerStyle.TRIANGLE, MarkerStyle.X
    };

    /** The colours of the lines on the page, darkest on white. */
    private static final List<String> COLOURS = List.of("1d4f7c", "b5470c", "2f6f3a", "6b3f86", "7a5b00");

    private static final double LINE_WIDTH = 2;
    private static final int COLUMNS = 5;
    private static final int ROWS = 20;

    private TuneCharts() {}

    /** A line for each of so many columns, beginning with the second, over the words of the first. */
    static void lines(XSSFSheet sheet, String title, int rows, int columns) {
        XSSFChart chart = chart(sheet, title, rows);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        bottom.setTitle(heading(sheet, 0));
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle("broken, on average");
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        for (int column = 1; column <= columns; column++) {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(1, rows, 0, 0)),
                    numbers(sheet, column, 1, rows));
            series.setTitle(heading(sheet, column), null);
            series.setSmooth(false);
            series.setMarkerStyle(MARKERS[(column - 1) % MARKERS.length]);
            series.setLineProperties(line(column - 1));
        }
        chart.plot(data);
    }

    /**
     * Points of the first column against the second.
     *
     * @param joined so many rows from the top are joined by a line, in their order; the others are points alone
     */
    static void dots(XSSFSheet sheet, String title, int joined, int rows) {
        XSSFChart chart = chart(sheet, title, rows);
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        bottom.setTitle(heading(sheet, 0) + " (broken)");
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle(heading(sheet, 1) + " (broken)");
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
        data.setStyle(ScatterStyle.LINE_MARKER);
        add(data, sheet, "on the front", 1, joined).setLineProperties(joined > 1 ? line(0) : noLine());
        if (joined < rows) {
            XDDFScatterChartData.Series others = add(data, sheet, "not on the front", joined + 1, rows);
            others.setLineProperties(noLine());
            others.setMarkerStyle(MarkerStyle.SQUARE);
        }
        chart.plot(data);
    }

    private static XDDFLineProperties noLine() {
        XDDFLineProperties none = new XDDFLineProperties();
        none.setFillProperties(new XDDFNoFillProperties());
        return none;
    }

    private static XDDFScatterChartData.Series add(
            XDDFScatterChartData data, XSSFSheet sheet, String name, int from, int to) {
        XDDFScatterChartData.Series series =
                (XDDFScatterChartData.Series) data.addSeries(numbers(sheet, 0, from, to), numbers(sheet, 1, from, to));
        series.setTitle(name, null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        return series;
    }

    /** A solid line in the colour of that number; some programs draw none unless it is asked for. */
    private static XDDFLineProperties line(int number) {
        byte[] colour = HexFormat.of().parseHex(COLOURS.get(number % COLOURS.size()));
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        line.setWidth(LINE_WIDTH);
        return line;
    }

    /** An empty chart two rows below a table of so many rows. */
    private static XSSFChart chart(XSSFSheet sheet, String title, int rows) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, rows + 2, COLUMNS, rows + 2 + ROWS));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        // What a screen reader says of the chart.
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(title + ". The figures are in the table above.");
        return chart;
    }

    private static XDDFNumericalDataSource<Double> numbers(XSSFSheet sheet, int column, int from, int to) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(from, to, column, column));
    }

    private static String heading(XSSFSheet sheet, int column) {
        return sheet.getRow(0).getCell(column).getStringCellValue();
    }
}
