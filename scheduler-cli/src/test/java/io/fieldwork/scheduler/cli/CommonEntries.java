package io.fieldwork.scheduler.cli;

import static io.fieldwork.scheduler.cli.CommandLab.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options that every command has, with a line of each command on which they matter. */
final class CommonEntries {

    /** The first bytes of a file that Excel has encrypted; a plain workbook begins with PK. */
    private static final byte[] ENCRYPTED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private CommonEntries() {}

    /** For each command a line that it carries out soundly, with a warning of the inspection where it prints any. */
    static Map<String, Line> lines(CommandLab lab, LabWeeks weeks) {
        Map<String, Line> lines = plain(weeks);
        lines.put("check", Line.of("check", weeks.full(), LabInputs.schedule(lab, weeks), "-o", OUT + "/marked.xlsx"));
        lines.put(
                "select",
                Line.of("select", LabInputs.modernList(lab, 40), "--template", "single", "--monday", "2020-03-02")
                        .and("--size", "6", "-o", OUT + "/inspection.xlsx"));
        lines.put("templates", Line.of("templates", "--check", LabInputs.workbook(lab, LabWeeks.ABSENCE)));
        return lines;
    }

    /** The same without those that need a file which another command has to make first. */
    static Map<String, Line> plain(LabWeeks weeks) {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("solve", LabWeeks.solve(weeks.full()));
        lines.put(
                "resolve",
                Line.of("resolve", weeks.full(), "--published", weeks.plan(), "--effort", "quick")
                        .and("-o", OUT));
        lines.put("issue", Line.of("issue", weeks.full(), weeks.plan(), "-o", OUT));
        lines.put("rehearse", Line.of("rehearse", weeks.full(), weeks.plan(), "-o", OUT));
        lines.put("explain", Line.of("explain", weeks.full(), weeks.plan(), "--case", "C02", "-o", OUT + "/why.xlsx"));
        lines.put(
                "compare",
                Line.of("compare", weeks.full(), weeks.plan(), weeks.twoInOneSlot())
                        .and("-o", OUT + "/compared.xlsx"));
        lines.put("new", Line.of("new", "--template", "sqs-2", "--monday", "2014-09-15", "-o", OUT + "/new.xlsx"));
        lines.put("convert", Line.of("convert", weeks.full(), OUT + "/week.xlsx"));
        lines.put("calendar", Line.of("calendar", "--programme", "SQS", "--monday", "2014-09-15", "-o", OUT));
        lines.put("weights", Line.of("weights", "-o", OUT + "/weights.xlsx"));
        lines.put(
                "tune",
                Line.of("tune", weeks.tiny(), "--vary", "complexPerDay=0", "--weights", weights(weeks), "-o", OUT));
        lines.put("learn", Line.of("learn", weeks.full(), weeks.plan(), "-o", OUT + "/learnt.json"));
        lines.put("purge", Line.of("purge", OUT).given("inspection.json", LabWeeks.ABSENCE));
        lines.put("completion", Line.of("completion"));
        return lines;
    }

    private static Path weights(LabWeeks weeks) {
        return weeks.weights("usual.json", "complexPerDay", "3soft");
    }

    static void addTo(OptionTable table, CommandLab lab, LabWeeks weeks) {
        Map<String, Line> lines = lines(lab, weeks);
        table.matters("--help", Line.of(), Line.of("--help"), (without, with) -> {});
        lines.values().forEach(line -> addHelp(table, line));
        lines.values().stream()
                .filter(line -> !line.command().equals("completion"))
                .forEach(line -> {
                    addJson(table, line);
                    addQuiet(table, lab, line);
                    addPassword(table, lab, line);
                    addMarkedRows(table, lab, line);
                });
    }

    private static void addHelp(OptionTable table, Line line) {
        table.matters("--help", line, line.and("--help"), (without, with) -> {
            assertThat(with.code()).isZero();
            assertThat(with.out())
                    .startsWith("Usage: fieldwork " + line.command() + " ")
                    .contains("Example");
            assertThat(with.err()).isEmpty();
            assertThat(with.files().keySet()).isEqualTo(line.given().keySet());
        });
    }

    private static void addJson(OptionTable table, Line line) {
        table.mattersToTheConsoleAlone("--json", line, line.and("--json"), (without, with) -> {
            assertThat(with.json().isObject()).isTrue();
            assertThat(with.out()).as("letters that any terminal knows").matches("\\p{ASCII}*");
            assertThat(without.out().startsWith("{\n")).isFalse();
            assertThat(with.err()).isEqualTo(without.err());
        });
    }

    private static void addQuiet(OptionTable table, CommandLab lab, Line line) {
        boolean isSearching = List.of("tune", "learn").contains(line.command());
        Line watched = isSearching ? line.onTerminal() : line.command().equals("select") ? LabInputs.drawn(lab) : line;
        if (List.of("templates", "calendar", "weights", "purge").contains(line.command())) {
            table.hasNothingToDo(
                    "--quiet",
                    watched,
                    watched.and("--quiet"),
                    (without, with) -> assertThat(with.err()).isEmpty());
            return;
        }
        table.mattersToTheConsoleAlone("--quiet", watched, watched.and("--quiet"), (without, with) -> {
            assertThat(with.err()).isEmpty();
            assertThat(without.out()).startsWith(with.out().stripTrailing());
            assertThat(without.err() + without.out().substring(with.out().length()))
                    .as("what is kept quiet")
                    .isNotBlank();
        });
    }

    /** With the password every workbook is encrypted, without it none; what is no workbook is the same. */
    private static void addPassword(OptionTable table, CommandLab lab, Line line) {
        Path password = lab.write("password.txt", "gair dirgel 41\n");
        Line locked = line.and("--password-file", password);
        switch (line.command()) {
            case "templates", "tune", "learn", "purge" -> addReadWithPassword(table, lab, line, password);
            default ->
                table.matters("--password-file", line, locked, (without, with) -> {
                    assertThat(with.code()).isEqualTo(without.code());
                    assertThat(with.files().keySet().stream().filter(name -> name.endsWith(".xlsx")))
                            .isNotEmpty()
                            .allSatisfy(
                                    name -> assertThat(with.files().get(name)).startsWith(ENCRYPTED));
                    with.files().forEach((name, bytes) -> {
                        assertThat(without.files()).containsKey(name);
                        if (!name.endsWith(".xlsx")) {
                            assertThat(bytes).as(name).isEqualTo(without.files().get(name));
                        }
                    });
                });
        }
    }

    /** A row that nobody sees is asked about, and what is said of it holds. */
    private static void addMarkedRows(OptionTable table, CommandLab lab, Line line) {
        if (List.of("calendar", "weights", "purge").contains(line.command())) {
            return;
        }
        Line open = line.command().equals("new")
                ? Line.of("new", "--template", "fji-week2-england", "--monday", "2014-09-29")
                        .and("--from", LabWeeks.PUBLISHED, "--cases", "C03", "--week-one", LabWeeks.ABSENCE)
                        .and("-o", OUT + "/new.xlsx")
                : line;
        Path given = switch (line.command()) {
            case "new" -> LabWeeks.ABSENCE;
            case "templates" -> Path.of(line.words().get(2));
            default -> Path.of(line.words().get(1));
        };
        Line marked = open.but(given, LabInputs.marked(lab, given));
        table.matters("--marked-rows", marked, marked.and("--marked-rows", "read"), (without, with) -> {
            assertThat(without.code()).isEqualTo(2);
            assertThat(without.err()).contains("row that is hidden", "--marked-rows read", "--marked-rows skip");
            assertThat(with.code()).isEqualTo(lab.run(open).code());
        });
    }

    private static void addReadWithPassword(OptionTable table, CommandLab lab, Line line, Path password) {
        Path week = line.command().equals("templates")
                ? LabWeeks.ABSENCE
                : Path.of(line.words().get(1));
        Line reading = line.command().equals("purge")
                ? Line.of("purge", OUT).given("inspection.xlsx", LabInputs.locked(lab, LabWeeks.ABSENCE, password))
                : line.but(
                        line.command().equals("templates") ? line.words().get(2) : week,
                        LabInputs.locked(lab, week, password));
        table.matters("--password-file", reading, reading.and("--password-file", password), (without, with) -> {
            if (line.command().equals("purge")) {
                assertThat(without.out()).contains("No restricted file", "--password-file");
                assertThat(with.out()).contains("One restricted file was removed:");
                assertThat(with.files()).isEmpty();
            } else {
                assertThat(without.code()).isEqualTo(2);
                assertThat(without.err()).contains("a workbook with a password", "--password-file FILE");
                Ran open = lab.run(line);
                assertThat(with.code()).isEqualTo(open.code());
            }
        });
    }
}
