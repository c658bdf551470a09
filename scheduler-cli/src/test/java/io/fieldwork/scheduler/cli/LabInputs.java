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

    /** The first cases of the shipped list, of which a sample is drawn quickly. */
    static Path smallList(CommandLab lab, int cases) {
        return list(lab, "list-" + cases + ".xlsx", cases, true);
    }

    /** The same without what the case managers do. */
    static Path listWithoutDiaries(CommandLab lab, int cases) {
        return list(lab, "list-without-diaries-" + cases + ".xlsx", cases, false);
    }

    private static Path list(CommandLab lab, String name, int cases, boolean diaries) {
        Path file = lab.folder().resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try (InputStream in = Files.newInputStream(LONG_LIST);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet rows = workbook.getSheet("Export");
            int first = rows.getLastRowNum() - 119;
            for (int i = rows.getLastRowNum(); i >= first + cases; i--) {
                rows.removeRow(rows.getRow(i));
            }
            if (!diaries) {
                workbook.removeSheetAt(workbook.getSheetIndex("Absences"));
            }
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
