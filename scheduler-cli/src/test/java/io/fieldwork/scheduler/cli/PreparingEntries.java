package io.fieldwork.scheduler.cli;

import static io.fieldwork.scheduler.cli.CommandLab.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import java.nio.file.Path;
import java.util.List;

/** Inputs on which the options of the commands that prepare a week matter. */
final class PreparingEntries {

    private static final String AUDIT = "inspection-audit-restricted.xlsx";

    private final OptionTable table;
    private final CommandLab lab;
    private final LabWeeks weeks;

    private PreparingEntries(OptionTable table, CommandLab lab, LabWeeks weeks) {
        this.table = table;
        this.lab = lab;
        this.weeks = weeks;
    }

    static void addTo(OptionTable table, CommandLab lab, LabWeeks weeks) {
        PreparingEntries entries = new PreparingEntries(table, lab, weeks);
        entries.addProgram();
        entries.addSelect();
        entries.addReplacements();
        entries.addNew();
        entries.addFollowUps();
        entries.addConvert();
        entries.addTemplates();
        entries.addCalendar();
        entries.addWeights();
        entries.addPurge();
    }

    private void addProgram() {
        table.matters("--version", Line.of(), Line.of("--version"), (without, with) -> {});
    }

    private void addSelect() {
        Path list = LabInputs.modernList(lab, 40);
        Line select = select(list);
        Line told = select.and("--json");
        table.matters("LONGLIST", select, select.but(list, LabInputs.modernList(lab, 60)), (small, large) -> {
            assertThat(small.out()).startsWith("A sample of 6 cases from a list of 40, ");
            assertThat(large.out()).startsWith("A sample of 6 cases from a list of 60, ");
        });
        table.matters("--template", select, select.but("single", "small"), (single, small) -> {
            assertThat(inspection(single).at("/inspection/programme").asText()).isEqualTo("SINGLE");
            assertThat(inspection(small).at("/inspection/programme").asText()).isEqualTo("SMALL");
        });
        table.matters(
                "--monday",
                select,
                select.but("2020-03-02", "2020-03-09"),
                (one, later) -> assertThat(
                                inspection(later).at("/inspection/monday").asText())
                        .isEqualTo("2020-03-09"));
        table.matters("--announced", select, select.and("--announced", "2020-02-05"), (usual, given) -> {
            assertThat(usual.text(AUDIT)).contains("announced 20").doesNotContain("announced 2020-02-05");
            assertThat(given.text(AUDIT)).contains("announced 2020-02-05");
        });
        table.matters("--size", told, told.but("6", "8"), (six, eight) -> {
            assertThat(inspection(six).path("cases")).hasSize(6);
            assertThat(inspection(eight).path("cases")).hasSize(8);
            assertThat(eight.json().path("drawn").asInt()).isEqualTo(8);
        });
        table.matters("--seed", select, select.and("--seed", "9"), (usual, nine) -> {
            assertThat(nine.out()).contains("with seed 9:");
            assertThat(inspection(nine).path("cases"))
                    .isNotEqualTo(inspection(usual).path("cases"));
        });
        addMix(told);
        table.matters("--most-per-case-manager", select, select.and("--most-per-case-manager", "1"), (usual, one) -> {
            assertThat(one.text(AUDIT)).contains("most per case manager 1");
            assertThat(inspection(one).path("cases").findValuesAsText("caseManager"))
                    .doesNotHaveDuplicates();
        });
        table.matters(
                "--output",
                select,
                select.but(OUT + "/inspection.xlsx", OUT + "/week/ours.xlsx"),
                (one, other) -> assertThat(other.files().keySet())
                        .containsExactly(
                                "week/ours-audit-restricted.xlsx", "week/ours-key-restricted.xlsx", "week/ours.xlsx"));
        Line again = select.but("6", "7").over(lab.run(select));
        table.matters("--force", again, again.and("--force"), (without, with) -> {
            assertThat(without.code()).isEqualTo(2);
            OptionTable.assertSameFiles(lab.run(select), without);
            assertThat(with.code()).isZero();
            assertThat(inspection(with).path("cases")).hasSize(7);
        });
        addFit(select);
        Line whole = Line.of("select", list, "--template", "single", "--monday", "2020-03-02")
                .and("-o", OUT + "/inspection.xlsx");
        table.matters("--caseload", whole, whole.and("--caseload", "20"), (listed, twenty) -> {
            assertThat(inspection(twenty).path("cases").size())
                    .isNotEqualTo(inspection(listed).path("cases").size());
            assertThat(twenty.text(AUDIT)).contains("caseload 20");
        });
    }

    private static Line select(Path list) {
        return Line.of("select", list, "--template", "single", "--monday", "2020-03-02", "--size", "6")
                .and("-o", OUT + "/inspection.xlsx");
    }

    /** Domain two is what follows a court, domain three what does not. */
    private void addMix(Line told) {
        Line mixed = told.and("--mix", "D2=1,D3=5");
        table.matters("--mix", told, mixed, (usual, given) -> {
            assertThat(sum(usual, "D2", "drawn")).isGreaterThan(1);
            assertThat(sum(given, "D2", "drawn")).isEqualTo(1);
            assertThat(sum(given, "D3", "drawn")).isEqualTo(5);
        });
        table.matters("--mix", mixed, told.and("--mix", "D2=2", "--mix", "D3=4"), (one, other) -> {
            assertThat(sum(other, "D2", "drawn")).isEqualTo(2);
            assertThat(sum(other, "D3", "drawn")).isEqualTo(4);
        });
        Line window = told.and("--window", "D2=2019-09-01..2019-09-30");
        table.matters("--window", told, window, (usual, narrow) -> {
            assertThat(sum(narrow, "D2", "eligible")).isLessThan(sum(usual, "D2", "eligible"));
            assertThat(sum(narrow, "D3", "eligible")).isEqualTo(sum(usual, "D3", "eligible"));
        });
        table.matters("--window", window, window.and("--window", "D3=2019-09-01..2019-09-30"), (one, two) -> {
            assertThat(sum(two, "D2", "eligible")).isEqualTo(sum(one, "D2", "eligible"));
            assertThat(sum(two, "D3", "eligible")).isLessThan(sum(one, "D3", "eligible"));
        });
    }

    /** Cases are exchanged for the diaries on request alone. */
    private void addFit(Line plain) {
        table.matters("--fit-diaries", plain, plain.and("--fit-diaries"), (without, with) -> {
            assertThat(without.out()).doesNotContain("diaries");
            assertThat(without.text(AUDIT)).contains("the sample does not depend on them");
            assertThat(with.out()).contains("No case was exchanged for the diaries");
            assertThat(with.text(AUDIT)).doesNotContain("the sample does not depend on them");
        });
    }

    private void addReplacements() {
        Line select = select(LabInputs.modernList(lab, 40));
        Ran drawn = lab.run(select);
        Line again =
                select.given("inspection.xlsx", drawn.file("inspection.xlsx")).given(AUDIT, drawn.file(AUDIT));
        table.matters("--replace", again, again.and("--replace", "C02"), (without, with) -> {
            assertThat(without.code()).isEqualTo(2);
            assertThat(references(with))
                    .doesNotContain("C02")
                    .contains("C01", "C03", "C07")
                    .hasSize(6);
            assertThat(with.text(AUDIT)).contains("C02");
        });
        table.matters(
                "--replace",
                again.and("--replace", "C02"),
                again.and("--replace", "C02,C03", "--replace", "C04"),
                (one, two) -> assertThat(references(two))
                        .doesNotContain("C02", "C03", "C04")
                        .contains("C01")
                        .hasSize(6));
    }

    private List<String> references(Ran ran) {
        return LabWeeks.references(inspection(ran).path("cases"));
    }

    /** The inspection that a run wrote, as JSON. */
    private JsonNode inspection(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
        return lab.run(Line.of("convert", ran.file("inspection.xlsx"), OUT + "/week.json", "--quiet"))
                .tree("week.json");
    }

    /** A figure of all strata whose name begins so. */
    private static int sum(Ran ran, String domain, String key) {
        int sum = 0;
        for (JsonNode stratum : ran.json().path("strata")) {
            sum += stratum.path("name").asText().startsWith(domain)
                    ? stratum.path(key).asInt()
                    : 0;
        }
        return sum;
    }

    private void addNew() {
        Line blank = Line.of("new", "--template", "sqs-2", "--monday", "2014-09-15", "-o", OUT + "/inspection.xlsx");
        table.matters("--template", blank, blank.but("sqs-2", "sqs-3"), (two, three) -> {
            assertThat(two.out()).startsWith("A workbook with 14 slots");
            assertThat(three.out()).startsWith("A workbook with 20 slots");
            assertThat(inspection(three).path("inspectors")).hasSize(3);
        });
        table.matters("--monday", blank, blank.but("2014-09-15", "2014-09-22"), (one, later) -> {
            assertThat(inspection(later).at("/inspection/monday").asText()).isEqualTo("2014-09-22");
            assertThat(later.out()).contains("Due Thu 18 Sep 2014 17:00");
        });
        table.matters("--output", blank, blank.but(OUT + "/inspection.xlsx", OUT + "/a/b.xlsx"), (one, other) -> {
            assertThat(other.files().keySet()).containsExactly("a/b.xlsx");
            assertThat(other.files().get("a/b.xlsx")).isEqualTo(one.files().get("inspection.xlsx"));
        });
        Line again = blank.over(lab.run(blank.but("2014-09-15", "2014-09-22")));
        table.matters("--force", again, again.and("--force"), (without, with) -> {
            assertThat(without.code()).isEqualTo(2);
            assertThat(with.files().get("inspection.xlsx"))
                    .isEqualTo(lab.run(blank).files().get("inspection.xlsx"))
                    .isNotEqualTo(without.files().get("inspection.xlsx"));
        });
        Line empty = blank.and("--empty-schedule");
        table.matters("--empty-schedule", blank, empty, (filled, pages) -> {
            assertThat(pages.out()).startsWith("An empty schedule with 14 slots");
            assertThat(pages.text("inspection.xlsx")).contains("Lead inspector");
        });
        table.matters("--language", empty, empty.and("--language", "cy"), (english, welsh) -> {
            assertThat(english.text("inspection.xlsx")).doesNotContain("Prif arolygydd");
            assertThat(welsh.text("inspection.xlsx")).contains("Prif arolygydd").doesNotContain("Lead inspector");
        });
        Path named = weeks.of(LabWeeks.ABSENCE, "renamed.json", "/inspectors/0/name", "Inspector Quill");
        Line own = Line.of("new", "--empty-schedule", "--for", named, "-o", OUT + "/inspection.xlsx");
        table.matters("--for", empty, own, (blanks, ours) -> {
            assertThat(ours.text("inspection.xlsx")).contains("Inspector Quill");
            assertThat(ours.out()).startsWith("An empty schedule with 20 slots");
        });
    }

    private void addFollowUps() {
        Line blank = Line.of("new", "--template", "fji-week2-england", "--monday", "2014-09-29")
                .and("-o", OUT + "/inspection.xlsx");
        Line from = blank.and("--from", LabWeeks.PUBLISHED, "--cases", "C03");
        table.matters("--from", blank.and("--cases", "C03"), from, (without, with) -> {
            assertThat(without.code()).isEqualTo(2);
            assertThat(titles(with)).anyMatch(title -> title.contains("C03"));
        });
        table.matters("--cases", from, blank.and("--from", LabWeeks.PUBLISHED, "--cases", "C03,C11"), (one, two) -> {
            assertThat(titles(one)).noneMatch(title -> title.contains("C11"));
            assertThat(titles(two)).anyMatch(title -> title.contains("C03")).anyMatch(title -> title.contains("C11"));
        });
        table.matters(
                "--cases",
                from,
                from.and("--cases", "C12"),
                (one, two) -> assertThat(titles(two))
                        .anyMatch(title -> title.contains("C03"))
                        .anyMatch(title -> title.contains("C12")));
        Path named = weeks.of(LabWeeks.ABSENCE, "named.json", "/people/2/name", "Somebody Else");
        table.matters("--week-one", from, from.and("--week-one", named), (without, with) -> {
            assertThat(inspection(without).path("people").findValuesAsText("name"))
                    .doesNotContain("Somebody Else");
            assertThat(inspection(with).path("people").findValuesAsText("name")).contains("Somebody Else");
        });
    }

    private List<String> titles(Ran ran) {
        return inspection(ran).path("meetings").findValuesAsText("title");
    }

    private void addConvert() {
        Line convert = Line.of("convert", LabWeeks.ABSENCE, OUT + "/week.json");
        table.matters("IN", convert, convert.but(LabWeeks.ABSENCE, LabWeeks.SQS_14), (one, other) -> {
            assertThat(one.tree("week.json").at("/inspection/id").asText()).isEqualTo("sqs-20-absence");
            assertThat(other.tree("week.json").at("/inspection/id").asText()).isEqualTo("sqs-14");
        });
        table.matters("OUT", convert, convert.but(OUT + "/week.json", OUT + "/week.xlsx"), (json, workbook) -> {
            assertThat(workbook.files().keySet()).containsExactly("week.xlsx");
            assertThat(workbook.out()).isEqualTo(OUT + "/week.xlsx" + System.lineSeparator());
        });
        table.matters("--expand", convert, convert.and("--expand"), (listed, expanded) -> {
            assertThat(listed.tree("week.json").path("slots")).isEmpty();
            assertThat(expanded.tree("week.json").path("slots")).hasSize(20);
            assertThat(expanded.tree("week.json").path("commitments")).isNotEmpty();
            assertThat(expanded.tree("week.json").path("template").isNull()).isTrue();
        });
        addConvertedInEachForm();
    }

    /** From either form into either: read back, it is what is listed or, where that was asked for, what is expanded. */
    private void addConvertedInEachForm() {
        Path week = LabWeeks.ABSENCE;
        Path workbook = LabInputs.workbook(lab, week);
        JsonNode listed = CommandLab.read(week);
        JsonNode expanded = lab.run(Line.of("convert", week, OUT + "/week.json", "--expand"))
                .tree("week.json");
        for (Line convert : List.of(
                Line.of("convert", week, OUT + "/week.xlsx"),
                Line.of("convert", workbook, OUT + "/week.xlsx"),
                Line.of("convert", workbook, OUT + "/week.json"))) {
            String name = convert.words().get(2).substring(OUT.length() + 1);
            table.matters("--expand", convert, convert.and("--expand"), (without, with) -> {
                assertThat(readBack(without, name).path("template")).isEqualTo(listed.path("template"));
                assertThat(readBack(without, name).path("slots")).isEqualTo(listed.path("slots"));
                assertThat(readBack(with, name)).isEqualTo(expanded);
            });
        }
    }

    private JsonNode readBack(Ran ran, String name) {
        return name.endsWith(".json")
                ? ran.tree(name)
                : lab.run(Line.of("convert", ran.file(name), OUT + "/week.json"))
                        .tree("week.json");
    }

    private void addTemplates() {
        Line all = Line.of("templates");
        table.matters("NAME", all, all.and("sqs-3"), (list, one) -> {
            assertThat(list.out()).contains("sqs-2", "sqs-3", "fji-4");
            assertThat(one.out()).contains("15:00").doesNotContain("sqs-2", "fji-4");
        });
        table.matters("NAME", all.and("--json"), all.and("sqs-3", "--json"), (list, one) -> {
            assertThat(list.json().path("templates").size()).isGreaterThan(5);
            assertThat(one.json().path("templates").findValuesAsText("name")).containsExactly("sqs-3");
        });
        table.matters("NAME", all.and("sqs-3", "--json"), all.and("sqs-33", "--json"), (known, unknown) -> {
            assertThat(unknown.code()).isEqualTo(2);
            assertThat(unknown.json().path("faults").get(0).path("nearest").asText())
                    .isEqualTo("sqs-3");
        });
        Path workbook = LabInputs.workbook(lab, LabWeeks.ABSENCE);
        table.matters(
                "--check",
                all,
                all.and("--check", workbook),
                (list, check) -> assertThat(check.out())
                        .isEqualTo("sqs-20-absence keeps the rules of its programme." + System.lineSeparator()));
    }

    private void addCalendar() {
        Line sqs = Line.of("calendar", "--programme", "SQS", "--monday", "2014-05-12", "-o", OUT);
        Line fji = Line.of("calendar", "--programme", "FJI", "--monday", "2014-05-12", "-o", OUT);
        Line told = fji.and("--json");
        table.matters("--programme", sqs.and("--json"), told, (one, other) -> {
            assertThat(one.json().path("programme").asText()).isEqualTo("SQS");
            assertThat(rules(one)).contains("CAL-005").doesNotContain("CAL-027");
            assertThat(rules(other)).contains("CAL-027").doesNotContain("CAL-005");
        });
        table.matters("--monday", sqs, sqs.but("2014-05-12", "2014-09-15"), (may, september) -> {
            assertThat(september.out()).startsWith("Fieldwork: Mon 15 Sep 2014 to Wed 17 Sep 2014");
            assertThat(september.text("calendar.ics")).contains("20140915").doesNotContain("20140512");
        });
        table.matters("--week-two", told, told.and("--week-two", "2014-06-09"), (usual, given) -> {
            assertThat(usual.json().path("weekTwo").asText()).isEqualTo("2014-06-02");
            assertThat(given.json().path("weekTwo").asText()).isEqualTo("2014-06-09");
            assertThat(given.json().path("weekTwoBasis").asText()).isEqualTo("GIVEN");
            assertThat(given.json().path("warnings").toString()).doesNotContain("was not given");
        });
        table.matters("--nation", sqs.and("--json"), sqs.and("--json", "--nation", "wales"), (england, wales) -> {
            assertThat(rules(england)).contains("CAL-020").doesNotContain("CAL-021");
            assertThat(rules(wales)).contains("CAL-021", "CAL-019").doesNotContain("CAL-020");
        });
        addHolidays(told);
        table.matters("--id", fji, fji.and("--id", "our-week"), (usual, named) -> {
            assertThat(usual.text("calendar.ics")).contains("fji-2014-05-12").doesNotContain("our-week");
            assertThat(named.text("calendar.ics")).contains("our-week").doesNotContain("fji-2014-05-12");
        });
        table.matters("--issue", fji, fji.and("--issue", "3"), (first, third) -> {
            assertThat(first.text("calendar.ics")).contains("SEQUENCE:0\r\n").doesNotContain("SEQUENCE:2");
            assertThat(third.text("calendar.ics")).contains("SEQUENCE:2\r\n").doesNotContain("SEQUENCE:0");
        });
        Line printed = Line.of("calendar", "--programme", "SQS", "--monday", "2014-05-12");
        table.matters("--output", printed, printed.and("-o", OUT + "/dates"), (without, with) -> {
            assertThat(without.files()).isEmpty();
            assertThat(with.files().keySet())
                    .containsExactly("dates/calendar.ics", "dates/calendar.xlsx", "dates/timeline.html");
            assertThat(with.out()).startsWith(without.out().strip()).contains(OUT + "/dates/calendar.xlsx");
        });
    }

    /** CAL-027 falls on the early May bank holiday of 2014. */
    private void addHolidays(Line told) {
        table.matters("--on-holiday", told, told.and("--on-holiday", "before"), (kept, before) -> {
            assertThat(date(kept, "CAL-027")).isEqualTo("2014-05-05");
            assertThat(date(before, "CAL-027")).isEqualTo("2014-05-02");
        });
        table.matters(
                "--on-holiday",
                told.and("--on-holiday", "before"),
                told.and("--on-holiday", "after"),
                (before, after) -> assertThat(date(after, "CAL-027")).isEqualTo("2014-05-06"));
        Path holidays = lab.write(
                "holidays.json",
                "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":["
                        + "{\"title\":\"Day of our own\",\"date\":\"2014-05-08\",\"notes\":\"\",\"bunting\":true},"
                        + "{\"title\":\"Later\",\"date\":\"2015-01-01\",\"notes\":\"\",\"bunting\":true},"
                        + "{\"title\":\"Earlier\",\"date\":\"2013-01-01\",\"notes\":\"\",\"bunting\":true}]}}");
        table.matters("--holidays", told, told.and("--holidays", holidays), (shipped, own) -> {
            assertThat(warning(shipped, "CAL-027")).contains("Early May bank holiday");
            assertThat(warning(own, "CAL-027")).doesNotContain("bank holiday (");
            assertThat(warning(own, "CAL-028")).contains("Day of our own");
        });
    }

    private static List<String> rules(Ran ran) {
        return ran.json().path("dates").findValuesAsText("rule");
    }

    private static JsonNode row(Ran ran, String rule) {
        for (JsonNode date : ran.json().path("dates")) {
            if (date.path("rule").asText().equals(rule)) {
                return date;
            }
        }
        throw new AssertionError(rule);
    }

    private static String date(Ran ran, String rule) {
        return row(ran, rule).path("date").asText();
    }

    private static String warning(Ran ran, String rule) {
        return row(ran, rule).path("warning").asText();
    }

    private void addWeights() {
        Line list = Line.of("weights");
        table.matters("--markdown", list, list.and("--markdown"), (words, markdown) -> {
            assertThat(markdown.out()).contains("| `slotTaken` | 1hard |");
            assertThat(words.out()).contains("slotTaken").doesNotContain("|");
        });
        table.matters("--output", list, list.and("-o", OUT + "/w.json"), (without, with) -> {
            assertThat(with.out().strip()).isEqualTo(OUT + "/w.json");
            assertThat(with.tree("w.json").path("slotTaken").asText()).isEqualTo("1hard");
        });
        Path idle = weeks.weights("idle.json", "roomClash", "1hard", "fileRead", "5soft");
        Line check = list.and("--check", idle);
        table.matters(
                "--check",
                list,
                check,
                (without, with) -> assertThat(with.out())
                        .contains("fileRead: \"5soft\"")
                        .doesNotContain("RESTRICTED", "slotTaken"));
        table.matters("INSPECTION", check, check.and(LabWeeks.SQS_14), (without, with) -> {
            assertThat(with.out()).startsWith("RESTRICTED").contains("roomClash");
            assertThat(without.out()).doesNotContain("roomClash");
        });
        Path withRooms = CommandLab.shipped("single");
        Path rare = weeks.weights("rare.json", "roomClash", "1hard", "firstDayBack", "1hard");
        Line both = list.and("--check", rare, withRooms);
        table.matters("INSPECTION", both, both.and(LabWeeks.SQS_14), (one, two) -> {
            assertThat(one.out()).doesNotContain("roomClash");
            assertThat(two.out()).contains("roomClash");
        });
    }

    private void addPurge() {
        Line purge = Line.of("purge", OUT).given("inspection.json", LabWeeks.ABSENCE);
        table.matters("--dry-run", purge, purge.and("--dry-run"), (gone, kept) -> {
            assertThat(gone.files()).isEmpty();
            assertThat(kept.files()).containsOnlyKeys("inspection.json");
            assertThat(kept.out()).contains("would be removed", "inspection.json");
        });
        Line two = purge.given("below/inspection.json", LabWeeks.SQS_14);
        table.matters("FOLDER", two, two.but(OUT, OUT + "/below"), (above, below) -> {
            assertThat(above.files()).containsOnlyKeys("below/inspection.json");
            assertThat(below.files()).containsOnlyKeys("inspection.json");
        });
    }
}
