package io.fieldwork.scheduler.cli;

import static io.fieldwork.scheduler.cli.CommandLab.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Inputs on which the options of the commands that make or judge a schedule matter. */
final class PlanningEntries {

    private static final String COUNTED = "preferredTime";

    private final OptionTable table;
    private final CommandLab lab;
    private final LabWeeks weeks;
    private final Line solve;
    private final Line resolve;
    private final Line issue;
    private final Path dear;
    private final Path plan;

    private PlanningEntries(OptionTable table, CommandLab lab, LabWeeks weeks) {
        this.table = table;
        this.lab = lab;
        this.weeks = weeks;
        this.solve = LabWeeks.solve(weeks.tiny());
        this.resolve = Line.of("resolve", weeks.full(), "--published", weeks.plan(), "--effort", "quick")
                .and("-o", OUT);
        this.issue = Line.of("issue", weeks.full(), weeks.plan(), "-o", OUT);
        this.plan = weeks.plan();
        this.dear = weeks.weights("dear.json", COUNTED, "77soft");
    }

    static void addTo(OptionTable table, CommandLab lab, LabWeeks weeks) {
        PlanningEntries entries = new PlanningEntries(table, lab, weeks);
        entries.addSolve();
        entries.addWhatBothWaysOfSolvingShare();
        entries.addResolve();
        entries.addAmendments();
        entries.addIssue();
        entries.addRehearse();
        entries.addCheck();
        entries.addExplain();
        entries.addCompare();
    }

    private void addSolve() {
        table.matters("INSPECTION", solve, solve.but(weeks.tiny(), LabWeeks.SQS_14), (one, other) -> {
            assertThat(one.schedule().path("inspection").asText()).isEqualTo("tiny");
            assertThat(other.schedule().path("inspection").asText()).isEqualTo("sqs-14");
            assertThat(other.schedule().path("cases")).hasSize(14);
        });
        Path kept = weeks.moved(
                "kept.json",
                weeks.tiny(),
                weeks.solved(weeks.tiny()),
                Map.of("C01", "", "C02", "AI1-7", "C03", "LI-1", "C04", ""));
        table.matters("--keep", solve, solve.and("--keep", kept), (without, with) -> {
            assertThat(with.slots())
                    .containsEntry("C02", "AI1-7")
                    .containsEntry("C03", "LI-1")
                    .hasSize(4);
            assertThat(without.slots()).doesNotContainEntry("C02", "AI1-7");
            assertThat(with.out()).contains("Kept where it was: 2 placements.");
            assertThat(without.out()).doesNotContain("Kept where");
        });
        Line week = solve;
        table.matters("--prove", week, week.and("--prove"), (without, with) -> {
            String score = with.schedule().path("score").asText();
            assertThat(with.text("proof.txt")).startsWith("Score: " + score + "\n");
            assertThat(without.files()).doesNotContainKey("proof.txt");
            Ran told = lab.run(week.and("--prove", "--json"));
            assertThat(told.json().path("proof").findValuesAsText("level")).containsExactly("hard", "medium", "soft");
            assertThat(lab.run(week.and("--json")).json().path("proof")).isEmpty();
        });
    }

    /** Options of {@code solve} and {@code resolve}, on a run of each. */
    private void addWhatBothWaysOfSolvingShare() {
        for (Line line : List.of(LabWeeks.solve(weeks.tiny()), resolve)) {
            table.matters("--seed", line, line.and("--seed", "3"), (without, with) -> {
                assertThat(with.schedule().path("seed").asLong()).isEqualTo(3);
                assertThat(without.schedule().path("seed").asLong()).isZero();
            });
        }
        for (Line line : List.of(LabWeeks.solve(weeks.tiny()), resolve, issue)) {
            table.matters("--output", line, line.but(OUT, OUT + "/below"), (one, other) -> {
                assertThat(other.files().keySet()).allMatch(name -> name.startsWith("below/"));
                assertThat(other.files()).hasSameSizeAs(one.files());
                assertThat(other.out()).contains(OUT + "/below/schedule.xlsx\n");
            });
            table.matters("--weights", line, line.and("--weights", dear), (without, with) -> {
                assertThat(with.figure(COUNTED).path("weight").asText()).isEqualTo("77soft");
                assertThat(with.figure(COUNTED).path("score").asText())
                        .isEqualTo(-77 * with.figure(COUNTED).path("matches").asInt() + "soft");
                assertThat(without.figure(COUNTED).path("weight").asText()).isNotEqualTo("77soft");
            });
            table.matters("--issued", line, line.and("--issued", "2014-09-08T16:03"), (without, with) -> {
                assertThat(with.schedule().path("issued").asText()).isEqualTo("2014-09-08T16:03");
                for (String file : List.of("schedule.xlsx", "schedule.html")) {
                    assertThat(with.text(file)).as(file).contains("Mon 8 Sep 16:03");
                    assertThat(without.text(file)).as(file).doesNotContain("Mon 8 Sep 16:03");
                }
            });
            Line told = !line.command().equals("resolve") ? line : line.and("--absent", "cm-3 2014-09-16 2014-09-16");
            Line invited = told.and("--invite-from", "office@example.org");
            table.matters("--invite-from", told, invited, (without, with) -> {
                assertThat(without.files().keySet()).noneMatch(PlanningEntries::isInvitation);
                assertInvitesFrom(with, "office@example.org");
            });
            table.matters(
                    "--invite-from",
                    invited,
                    told.and("--invite-from", "desk@example.com"),
                    (one, other) -> assertInvitesFrom(other, "desk@example.com"));
            addLanguage(line);
        }
        addEffort();
    }

    private static boolean isInvitation(String name) {
        return name.startsWith("calendar/invitations/");
    }

    private static void assertInvitesFrom(Ran ran, String address) {
        List<String> names = ran.files().keySet().stream()
                .filter(PlanningEntries::isInvitation)
                .toList();
        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(ran.text(name).replaceAll("\r\n[ \t]", ""))
                        .containsPattern("(?m)^ORGANIZER[^\\r\\n]*mailto:" + address + "\\r?$")
                        .contains("METHOD:REQUEST"));
    }

    private void addLanguage(Line line) {
        table.matters("--language", line.and("--language", "en"), line.and("--language", "cy"), (english, welsh) -> {
            assertThat(english.text("schedule.xlsx")).contains("Lead inspector").doesNotContain("Prif arolygydd");
            assertThat(welsh.text("schedule.xlsx")).contains("Prif arolygydd").doesNotContain("Lead inspector");
        });
        table.matters(
                "--language",
                line,
                line.and("--language", "both"),
                (without, with) -> assertThat(with.text("schedule.xlsx")).contains("Prif arolygydd / Lead inspector"));
    }

    /** The number of moves that were tried is printed for programs. */
    private void addEffort() {
        Line week = LabWeeks.solve(weeks.restless()).and("--json");
        table.matters(
                "--effort",
                week,
                week.but("quick", "normal"),
                (quick, normal) -> assertThat(normal.json().path("moves").asLong())
                        .isGreaterThan(quick.json().path("moves").asLong()));
        Line large = week.but(weeks.restless(), LabWeeks.ABSENCE).but("--json", "--quiet");
        table.matters("--time-limit", large, large.but("quick", "thorough").and("--time-limit", "1"), this::assertCut);
        Line again = resolve.but(weeks.full(), LabWeeks.ABSENCE)
                .but(weeks.plan(), LabWeeks.PUBLISHED)
                .and("--absent", "cm-3 2014-09-16 2014-09-16");
        // With preferences at the medium level, the exact companion leaves rows open, and the search
        // looks too.
        Path medium = weeks.weights(
                "preferences-first.json",
                Stream.of(
                                "standIn",
                                "localAssessorComplexLimit",
                                "complexPerInspector",
                                "complexPerDay",
                                "girlsTogether",
                                "girlsOverFive",
                                "bmeTogether",
                                "bmeOverFive",
                                "girlsAndBmeApart",
                                "caseManagerSameDay",
                                "absentLastWeekEarly",
                                "preferredTime",
                                "unusedSlots")
                        .flatMap(id -> Stream.of(id, "3medium"))
                        .toArray(String[]::new));
        Line open = again.but(LabWeeks.ABSENCE, LabWeeks.LARGER_ABSENCE)
                .but(LabWeeks.PUBLISHED, LabWeeks.LARGER_PUBLISHED)
                .and("--weights", medium, "--json");
        table.mattersAtLength(
                "--effort",
                open,
                open.but("quick", "thorough"),
                (quick, thorough) -> assertThat(thorough.json().path("moves").asLong())
                        .isGreaterThan(quick.json().path("moves").asLong()));
        Line largest = again.but(LabWeeks.ABSENCE, LabWeeks.LARGEST_ABSENCE)
                .but(LabWeeks.PUBLISHED, LabWeeks.LARGEST_PUBLISHED);
        table.mattersAtLength("--time-limit", largest, largest.and("--time-limit", "1"), this::assertCut);
    }

    private void assertCut(Ran whole, Ran cut) {
        assertThat(whole.out()).contains("Solved in N seconds");
        assertThat(cut.out()).contains("The search was cut short by the time limit after N seconds");
    }

    private void addResolve() {
        Path other = weeks.of(weeks.full(), "full-renamed.json", "/inspectors/0/name", "Inspector Quill");
        table.matters("INSPECTION", resolve, resolve.but(weeks.full(), other), (one, renamed) -> {
            assertThat(renamed.text("schedule.html")).contains("Inspector Quill");
            assertThat(one.text("schedule.html")).doesNotContain("Inspector Quill");
        });
        Path moved = weeks.published("moved.json", Map.of("C02", "LI-2", "C03", "LI-1"));
        table.matters("--published", resolve, resolve.but(weeks.plan(), moved), (one, changed) -> {
            assertThat(changed.slots()).isNotEqualTo(one.slots());
            assertThat(one.out()).contains("Nothing changes.");
        });
        Line away = resolve.and("--absent", "cm-3 2014-09-16 2014-09-16");
        table.matters("--moves", away, away.and("--moves", "1"), (usual, one) -> {
            assertThat(usual.out()).contains("2 promises broken: 2 moved.");
            assertThat(one.out()).contains("1 promise broken: 1 read from the file alone.");
            assertThat(one.slots()).isEqualTo(lab.run(resolve).slots());
        });
        table.matters(
                "--moves",
                away.and("--moves", "1"),
                away.and("--moves", "2"),
                (one, two) -> assertThat(two.out()).contains("2 cases moved, "));
        Line choice = weeks.choice();
        table.matters("--prefer", choice, choice.and("--prefer", "attendee"), (usual, kept) -> {
            assertThat(usual.out()).contains("1 promise broken: 1 with another person.");
            assertThat(kept.out()).contains("1 promise broken: 1 moved.");
            assertThat(kept.slots()).containsEntry("C02", "LI-3");
        });
        table.matters(
                "--prefer",
                choice.and("--prefer", "attendee"),
                choice.and("--prefer", "time"),
                (kept, time) -> assertThat(time.slots()).containsEntry("C02", "LI-1"));
    }

    private void addAmendments() {
        Line one = resolve.and("--absent", "cm-3 2014-09-16 2014-09-16");
        table.matters("--absent", resolve, one, (without, with) -> {
            assertThat(with.out()).contains("Case Manager 3 is not available then.");
            assertThat(unavailable(with, "cm-3")).isEqualTo(unavailable(without, "cm-3") + 1);
        });
        table.matters("--absent", one, one.and("--absent", "cm-9 2014-09-17 2014-09-17"), (before, after) -> {
            assertThat(unavailable(after, "cm-3")).isEqualTo(unavailable(before, "cm-3"));
            assertThat(unavailable(after, "cm-9")).isEqualTo(unavailable(before, "cm-9") + 1);
        });
        table.matters("--back", one, one.and("--back", "cm-3 2014-09-16T10:00"), (before, after) -> {
            assertThat(ends(before)).containsExactly("2014-09-17T00:00");
            assertThat(ends(after)).containsExactly("2014-09-16T10:00");
        });
        Line two = one.and("--absent", "cm-9 2014-09-17 -", "--back", "cm-3 2014-09-16pm");
        table.matters("--back", two, two.and("--back", "cm-9 2014-09-18"), (before, after) -> {
            assertThat(ends(before)).containsExactly("2014-09-16T13:00", "2014-09-22T00:00");
            assertThat(ends(after)).containsExactly("2014-09-16T13:00", "2014-09-18T00:00");
        });
        table.matters("--from", resolve, resolve.and("--from", "2014-09-16"), (without, with) -> {
            assertThat(pinned(without)).isEmpty();
            assertThat(pinned(with)).isEqualTo(startingBefore(with, "2014-09-16T00:00"));
        });
        table.matters(
                "--from",
                resolve.and("--from", "2014-09-16"),
                resolve.and("--from", "2014-09-16T11:20"),
                (early, late) -> {
                    assertThat(pinned(late)).isEqualTo(startingBefore(late, "2014-09-16T11:20"));
                    assertThat(pinned(late)).hasSizeGreaterThan(pinned(early).size());
                });
        Line happened = resolve.and("--from", "2014-09-16T11:20");
        table.matters("--not-done", happened, happened.and("--not-done", "C02"), (without, with) -> {
            assertThat(pinned(without)).containsKey("C02");
            assertThat(pinned(with)).doesNotContainKey("C02").containsKey("C03");
        });
        table.matters(
                "--not-done",
                happened.and("--not-done", "C02"),
                happened.and("--not-done", "C02", "--not-done", "C03"),
                (before, after) -> assertThat(pinned(after))
                        .doesNotContainKeys("C02", "C03")
                        .containsKey("C07"));
        table.matters(
                "--not-done",
                happened.and("--not-done", "C02"),
                happened.and("--not-done", "C02,C03"),
                (before, after) -> assertThat(pinned(after))
                        .doesNotContainKeys("C02", "C03")
                        .containsKey("C07"));
        Line away = resolve.and("--absent", "cm-3 2014-09-16 2014-09-16");
        String frozen = "C02";
        table.matters("--freeze", away, away.and("--freeze", frozen), (without, with) -> {
            assertThat(without.slots()).doesNotContainEntry(frozen, "LI-1");
            assertThat(with.slots()).containsEntry(frozen, "LI-1");
        });
        table.matters(
                "--freeze",
                away.and("--freeze", frozen),
                away.and("--freeze", frozen, "--freeze", "2014-09-17,C07"),
                (before, after) -> {
                    assertThat(pinned(before)).containsOnlyKeys(frozen);
                    assertThat(pinned(after)).containsOnlyKeys(frozen, "C04", "C09", "C07");
                });
        Line near = weeks.nearness();
        table.matters("--nearness", near, near.and("--nearness", "100"), (without, with) -> {
            assertThat(without.out())
                    .contains("\n  C02: Mon 15 Sep", "\n  C03: Tue 16 Sep")
                    .doesNotContain("\n  C09:");
            assertThat(with.out())
                    .contains("\n  C02: Mon 15 Sep", "\n  C09: Wed 17 Sep")
                    .doesNotContain("\n  C03:");
        });
    }

    private static long unavailable(Ran ran, String person) {
        for (JsonNode one : ran.tree("restricted/inspection.json").path("people")) {
            if (one.path("id").asText().equals(person)) {
                return one.path("unavailable").size();
            }
        }
        throw new AssertionError(person);
    }

    /** When the absences end that were entered. */
    private static List<String> ends(Ran ran) {
        return ran.tree("restricted/inspection.json").path("absences").findValuesAsText("to");
    }

    /** The slots in which cases are fixed in the inspection that was written. */
    private static Map<String, String> pinned(Ran ran) {
        Map<String, String> pinned = new TreeMap<>();
        ran.tree("restricted/inspection.json").path("cases").forEach(one -> {
            if (!one.path("pinned").isNull()) {
                pinned.put(one.path("reference").asText(), one.path("pinned").asText());
            }
        });
        return pinned;
    }

    private Map<String, String> startingBefore(Ran ran, String moment) {
        Map<String, String> started = new TreeMap<>();
        CommandLab.read(plan).path("cases").forEach(one -> {
            if (one.path("start").asText().compareTo(moment) < 0) {
                started.put(one.path("reference").asText(), one.path("slot").asText());
            }
        });
        assertThat(started).as("%s", ran.line().words()).isNotEmpty();
        return started;
    }

    private void addIssue() {
        Path other = weeks.of(weeks.full(), "full-renamed.json", "/inspectors/0/name", "Inspector Quill");
        table.matters("INSPECTION", issue, issue.but(weeks.full(), other), (one, renamed) -> {
            assertThat(renamed.text("schedule.html")).contains("Inspector Quill");
            assertThat(one.text("schedule.html")).doesNotContain("Inspector Quill");
        });
        table.matters("SCHEDULE", issue, issue.but(weeks.plan(), weeks.twoInOneSlot()), (sound, broken) -> {
            assertThat(sound.code()).isZero();
            assertThat(sound.schedule().path("state").asText()).isEqualTo("issued");
            assertThat(broken.code()).isEqualTo(1);
            assertThat(broken.schedule().path("state").asText()).isEqualTo("draft");
        });
    }

    private void addRehearse() {
        Line rehearse = Line.of("rehearse", weeks.full(), weeks.plan());
        Path other = weeks.of(weeks.full(), "full-renamed.json", "/inspectors/0/name", "Inspector Quill");
        table.matters(
                "INSPECTION",
                rehearse,
                rehearse.but(weeks.full(), other),
                (one, renamed) -> assertThat(renamed.out()).contains("Inspector Quill"));
        table.matters("SCHEDULE", rehearse, rehearse.but(weeks.plan(), weeks.halfFilled()), (whole, half) -> {});
        table.matters("--output", rehearse, rehearse.and("-o", OUT + "/table"), (without, with) -> {
            assertThat(with.files().keySet()).containsExactly("table/rehearsal.xlsx");
            assertThat(without.files()).isEmpty();
        });
        Path careless = weeks.weights("careless.json", "fileRead", "0medium");
        Line told = rehearse.and("--json");
        table.matters("--weights", told, told.and("--weights", careless), (usual, without) -> {
            assertThat(absence(usual, "cm-3", "2014-09-16").path("moves").asInt())
                    .isEqualTo(2);
            assertThat(absence(without, "cm-3", "2014-09-16").path("moves").asInt())
                    .isEqualTo(1);
        });
    }

    private static JsonNode absence(Ran ran, String who, String day) {
        for (JsonNode one : ran.json().path("absences")) {
            if (one.path("who").asText().equals(who) && one.path("day").asText().equals(day)) {
                return one;
            }
        }
        throw new AssertionError(who + " " + day);
    }

    private void addCheck() {
        Line check = Line.of("check", weeks.full(), weeks.plan());
        Path other = weeks.away("cm-2", "2014-09-15");
        table.matters("INSPECTION", check, check.but(weeks.full(), other), (one, changed) -> {
            assertThat(changed.out()).contains("0hard/-1medium/", "(fileRead)");
            assertThat(one.out()).doesNotContain("(fileRead)");
        });
        table.matters("SCHEDULE", check, check.but(weeks.plan(), weeks.twoInOneSlot()), (sound, broken) -> {
            assertThat(sound.code()).isZero();
            assertThat(broken.code()).isEqualTo(1);
            assertThat(broken.out()).contains("(slotTaken)").doesNotContain("Hard rules broken: none");
        });
        Path workbook = LabInputs.schedule(lab, weeks);
        Line ofWorkbook = Line.of("check", weeks.full(), OUT + "/schedule.xlsx").given("schedule.xlsx", workbook);
        table.matters("--mark", ofWorkbook, ofWorkbook.and("--mark"), (without, with) -> {
            assertThat(with.files().keySet()).containsExactly("restricted/schedule-checked.xlsx", "schedule.xlsx");
            assertThat(with.files().get("schedule.xlsx"))
                    .isEqualTo(without.files().get("schedule.xlsx"));
            assertThat(with.out()).contains("Marked copy, restricted: " + OUT + "/restricted/schedule-checked.xlsx");
        });
        table.matters(
                "--output",
                ofWorkbook.and("--mark"),
                ofWorkbook.and("--mark", "-o", OUT + "/b.xlsx"),
                (usual, named) -> {
                    assertThat(named.files().keySet()).containsExactly("b.xlsx", "schedule.xlsx");
                    assertThat(named.files().get("b.xlsx"))
                            .isEqualTo(usual.files().get("restricted/schedule-checked.xlsx"));
                });
        addScoreLine(check.and("--weights", dear), check);
    }

    /** The score that is printed is that of the file's weights. */
    private void addScoreLine(Line with, Line without) {
        JsonNode published = CommandLab.read(weeks.plan());
        int soft = soft(published.path("score").asText());
        int more = 0;
        for (JsonNode row : published.path("constraints")) {
            if (row.path("id").asText().equals(COUNTED)) {
                more = row.path("matches").asInt()
                        * (77 - soft(row.path("weight").asText()));
            }
        }
        assertThat(more).isPositive();
        int dearer = soft - more;
        table.matters("--weights", without, with, (before, after) -> {
            assertThat(before.out()).contains("0hard/0medium/" + soft + "soft");
            assertThat(after.out()).contains("0hard/0medium/" + dearer + "soft");
        });
    }

    private static int soft(String score) {
        return Integer.parseInt(score.replaceAll("(?:.*/)?(-?\\d+)soft", "$1"));
    }

    private void addExplain() {
        Line explain = Line.of("explain", weeks.full(), weeks.plan());
        table.matters(
                "INSPECTION",
                explain,
                explain.but(weeks.full(), weeks.away("cm-2", "2014-09-15")),
                (one, changed) -> assertThat(changed.out()).contains("fileRead: -1medium (1 of 1medium)"));
        table.matters(
                "SCHEDULE",
                explain,
                explain.but(weeks.plan(), weeks.twoInOneSlot()),
                (one, changed) -> assertThat(changed.out()).contains("slotTaken: -1hard (1 of 1hard)"));
        table.matters("--output", explain, explain.and("-o", OUT + "/why.xlsx"), (without, with) -> {
            assertThat(with.files().keySet()).containsExactly("why.html", "why.xlsx");
            assertThat(with.out())
                    .contains("Written, restricted: " + OUT + "/why.xlsx", "Written, restricted: " + OUT + "/why.html");
            assertThat(without.files()).isEmpty();
        });
        table.matters("--no-asks", explain, explain.and("--no-asks"), (without, with) -> {
            assertThat(without.out()).contains("What no schedule can do:");
            assertThat(with.out()).doesNotContain("What no schedule can do:").contains("By constraint");
        });
        table.matters("--case", explain, explain.and("--case", "C04"), (all, one) -> {
            assertThat(one.out())
                    .contains("\n  C04: ", "Every other place")
                    .doesNotContain("\n  C07: ", "By constraint");
            assertThat(all.out()).contains("\n  C04: ", "\n  C07: ").doesNotContain("Every other place");
        });
        Line ofCase = explain.and("--case", "C04");
        table.matters(
                "--case",
                ofCase,
                explain.and("--case", "C07"),
                (one, other) -> assertThat(other.out()).contains("\n  C07: ").doesNotContain("\n  C04: "));
        table.matters("--why-not", ofCase, ofCase.and("--why-not", "C04=LI-1"), (without, with) -> {
            assertThat(with.out()).contains("Why not C04 in LI-1");
            assertThat(without.out()).doesNotContain("Why not");
        });
        addCaseBesideWish(explain.and("--why-not", "C04=LI-1"));
        addScoreLine(explain.and("--weights", dear), explain);
    }

    /** Which case is explained and which is wished elsewhere are two things: whatever is said of one leaves the other. */
    private void addCaseBesideWish(Line wish) {
        for (String reference : List.of("C02", "C03", "C04", "C07", "C09")) {
            Line with = wish.and("--case", reference);
            Line without = reference.equals("C04") ? wish.but("C04=LI-1", "C07=LI-1") : wish;
            table.matters("--case", without, with, (before, after) -> {
                assertThat(explained(after)).containsExactly(reference);
                assertThat(explained(before)).containsExactly(reference.equals("C04") ? "C07" : "C04");
                assertThat(after.out()).contains("Why not C04 in LI-1");
            });
        }
        for (String wished : List.of("C07=LI-1", "C04=LI-2", "C02=LI-5")) {
            Line ofCase = wish.and("--case", "C09");
            table.matters("--why-not", ofCase, ofCase.but("C04=LI-1", wished), (before, after) -> {
                assertThat(explained(after)).containsExactly("C09");
                assertThat(after.out())
                        .contains("Why not " + wished.replace("=", " in "))
                        .doesNotContain("Why not C04 in LI-1");
            });
        }
    }

    /** The cases that have a line of their own. */
    private static List<String> explained(Ran ran) {
        return Pattern.compile("(?m)^  (C\\d\\d): ")
                .matcher(ran.out())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String score(Ran ran, String which) {
        return ran.json().at("/inspections/0/score/" + which).asText();
    }

    private void addCompare() {
        Path moved = weeks.published("moved.json", Map.of("C02", "LI-2", "C03", "LI-1"));
        Path moved2 = weeks.published("moved-2.json", Map.of("C07", "AI1-6", "C09", "AI1-3"));
        Line compare = Line.of("compare", weeks.full(), weeks.plan(), moved);
        table.matters("FILE", compare, compare.but(moved, moved2), (one, other) -> {
            assertThat(one.out()).contains("\n  C02: ", "\n  C03: ").doesNotContain("\n  C07: ");
            assertThat(other.out()).contains("\n  C07: ", "\n  C09: ").doesNotContain("\n  C02: ");
        });
        table.matters(
                "FILE",
                compare,
                compare.but(weeks.plan(), moved2),
                (one, other) -> assertThat(other.out()).contains("\n  C02: ", "\n  C03: ", "\n  C07: ", "\n  C09: "));
        table.matters("--output", compare, compare.and("-o", OUT + "/c.xlsx"), (without, with) -> {
            assertThat(with.files().keySet()).containsExactly("c.xlsx");
            assertThat(with.out()).contains("Written, restricted: " + OUT + "/c.xlsx");
        });
        addScoreLine(compare.and("--weights", dear), compare);
        Line figures = compare.and("--json");
        table.matters("--weights", figures, figures.and("--weights", dear), (usual, weighed) -> {
            for (String which : List.of("/score/first", "/score/second")) {
                assertThat(soft(weighed.json().at(which).asText()))
                        .as(which)
                        .isLessThan(soft(usual.json().at(which).asText()));
            }
        });
        Path three = weeks.weights("three.json", "unusedSlots", "3soft");
        Path two = weeks.weights("two.json", "unusedSlots", "2soft");
        Line solved = Line.of("compare", weeks.restless(), "--weights", three, "--weights", two, "--effort", "quick")
                .and("--json");
        table.matters("--weights", solved, solved.but(two, three), (differing, same) -> {
            assertThat(score(differing, "first")).isNotEqualTo(score(differing, "second"));
            assertThat(score(same, "first"))
                    .isEqualTo(score(differing, "first"))
                    .isEqualTo(score(same, "second"));
        });
        Line exchanged = Line.of("compare", weeks.restless(), "--weights", two, "--weights", three, "--effort", "quick")
                .and("--json");
        table.matters("--weights", solved, exchanged, (one, other) -> {
            assertThat(score(other, "first")).isEqualTo(score(one, "second"));
            assertThat(score(other, "second")).isEqualTo(score(one, "first"));
        });
        Line tied = solved.but(weeks.restless(), weeks.tied());
        table.matters("--seed", tied, tied.and("--seed", "3"), (usual, seeded) -> {
            assertThat(seeded.json().at("/inspections/0/moves"))
                    .isNotEqualTo(usual.json().at("/inspections/0/moves"));
            assertThat(score(seeded, "first")).isEqualTo(score(usual, "first"));
        });
        table.matters("--effort", solved, solved.but("quick", "normal"), (quick, normal) -> {
            for (String which : List.of("first", "second")) {
                assertThat(normal.json().at("/inspections/0/moves/" + which).asLong())
                        .isGreaterThan(
                                quick.json().at("/inspections/0/moves/" + which).asLong());
            }
        });
        Line thorough = solved.but(weeks.restless(), LabWeeks.ABSENCE).but("quick", "thorough");
        table.mattersAtLength("--time-limit", solved, thorough.and("--time-limit", "1"), (whole, cut) -> {
            assertThat(whole.json().path("cutShort").asBoolean()).isFalse();
            assertThat(cut.json().path("cutShort").asBoolean()).isTrue();
            assertThat(cut.json().path("stopped").asBoolean()).isFalse();
        });
    }
}
