package io.fieldwork.scheduler.cli;

import static io.fieldwork.scheduler.cli.CommandLab.OUT;

import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.template.ModelSchedules;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files for running commands on, which other commands have made or in which little is changed. */
final class LabInputs {

    static final Path LONG_LIST = Path.of("..", "problems", "longlist-sqs-120", "longlist.xlsx");

    /** A list of a 2020 programme, whose size follows from the caseload. */
    static final Path MODERN_LIST = Path.of("..", "problems", "longlist-2020-200", "longlist.xlsx");

    private LabInputs() {}

    /** An inspection as a workbook. */
    static Path workbook(CommandLab lab, Path inspection) {
        return lab.run(Line.of("convert", inspection, OUT + "/inspection.xlsx")).file("inspection.xlsx");
    }

    /** The same, encrypted. */
    static Path locked(CommandLab lab, Path inspection, Path password) {
        return lab.run(Line.of("convert", inspection, OUT + "/inspection.xlsx", "--password-file", password))
                .file("inspection.xlsx");
    }

    /** An inspection or a list as a workbook with a row that is hidden: the first of the team, or the last of the list. */
    static Path marked(CommandLab lab, Path given) {
        boolean isWorkbook = given.toString().endsWith(".xlsx");
        Path file = lab.folder().resolve("marked-" + given.getFileName() + ".xlsx");
        try (InputStream in = Files.newInputStream(isWorkbook ? given : workbook(lab, given));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet team = workbook.getSheet("Team");
            XSSFSheet sheet = team == null ? workbook.getSheet("Long-list") : team;
            sheet.getRow(team == null ? sheet.getLastRowNum() : 1).setZeroHeight(true);
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published schedule as the workbook that people have. */
    static Path schedule(CommandLab lab, LabWeeks weeks) {
        return lab.run(Line.of("resolve", weeks.full(), "--published", weeks.plan(), "--effort", "quick")
                        .and("-o", OUT))
                .file("schedule.xlsx");
    }

    /** A model schedule of one's own that breaks a rule of its programme. */
    static Path brokenTemplate(CommandLab lab) {
        try (InputStream in = ModelSchedules.class.getResourceAsStream("sqs-3.json")) {
            String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return lab.write("own-template.json", shipped.replaceFirst("\"start\": \"15:00\"", "\"start\": \"14:30\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first cases of the shipped list, of which a sample is drawn quickly, with what the case managers do. */
    static Path smallList(CommandLab lab, int cases) {
        return list(lab, LONG_LIST, "Export", cases);
    }

    /** A sample of that list: it is warned of columns that are missing. */
    static Line drawn(CommandLab lab) {
        return Line.of("select", smallList(lab, 30), "--template", "sqs-2", "--monday", "2014-09-15")
                .and("--size", "6", "-o", OUT + "/inspection.xlsx");
    }

    /** The first cases of the shipped list of a 2020 programme, whose chances need no trial; there is nobody's diary. */
    static Path modernList(CommandLab lab, int cases) {
        return list(lab, MODERN_LIST, "Long-list", cases);
    }

    private static Path list(CommandLab lab, Path shipped, String sheet, int cases) {
        Path file = lab.folder().resolve(sheet + "-" + cases + ".xlsx");
        if (Files.exists(file)) {
            return file;
        }
        try (InputStream in = Files.newInputStream(shipped);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet rows = workbook.getSheet(sheet);
            int all = Integer.parseInt(
                    shipped.getParent().getFileName().toString().replaceFirst(".*-", ""));
            int first = rows.getLastRowNum() - all + 1;
            for (int i = rows.getLastRowNum(); i >= first + cases; i--) {
                rows.removeRow(rows.getRow(i));
            }
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
