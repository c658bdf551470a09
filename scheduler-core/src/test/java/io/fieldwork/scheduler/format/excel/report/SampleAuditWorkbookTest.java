package io.fieldwork.scheduler.format.excel.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.SheetTexts;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.DiaryReport;
import io.fieldwork.scheduler.sampling.DiaryReport.DiaryTalk;
import io.fieldwork.scheduler.sampling.DoubtfulLists;
import io.fieldwork.scheduler.sampling.GroupRepresentation;
import io.fieldwork.scheduler.sampling.InclusionChances;
import io.fieldwork.scheduler.sampling.JudgedCase;
import io.fieldwork.scheduler.sampling.JudgedCase.CaseStanding;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.ListedCase.Manager;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.sampling.SampleChange;
import io.fieldwork.scheduler.sampling.SampleChange.FilledPlace;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import io.fieldwork.scheduler.sampling.SampleFacts;
import io.fieldwork.scheduler.sampling.SamplingProbes;
import io.fieldwork.scheduler.sampling.SamplingRequest;
import io.fieldwork.scheduler.sampling.Stratum;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.LongLists;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The audit of a draw, read back sheet by sheet and counted once more from the judged cases. A chance is called exact only
 * where the whole draw is one in which nobody had to estimate.
 */
class SampleAuditWorkbookTest {

    private static final int MOST_RESERVES = 40;

    private static List<SampleDraw> draws;

    private static final DiaryReport REPORT = new DiaryReport(
            0,
            3,
            0,
            List.of(
                    new DiaryTalk(new Manager("Ann Lee", "", "Bo Day", "", ""), List.of("C02", "C09"), "away"),
                    new DiaryTalk(new Manager("Cy", "", "", "", ""), List.of("C04"), "C04, C05 have 1 slot")));

    private static final List<List<String>> DIARIES = List.of(
            List.of("Talk to", "Line manager", "HMIP references", "What stands in the way"),
            List.of("Ann Lee", "Bo Day", "C02, C09", "away"),
            List.of("Cy", "", "C04", "C04, C05 have 1 slot"));

    /** For each programme lists with few and with many cases a place, so that there are chances of 0, of 1 and between. */
    @BeforeAll
    static void draw() {
        draws = new ArrayList<>();
        for (Programme programme : List.of(Programme.SQS, Programme.FJI, Programme.SINGLE, Programme.SMALL)) {
            for (int rows : List.of(45, 110)) {
                int size = rows / 5;
                SamplingRequest request = LongLists.request(programme, size, rows);
                LongList list = LongLists.of(programme, rows, 12, rows);
                draws.add(SamplingProbes.quick(list, request));
                if (rows == 110) {
                    draws.add(decided(list, request));
                }
            }
        }
    }

    /** Some cases are left out, of those with a doubt and of those without; a reserve has a place afterwards. */
    private static SampleDraw decided(LongList list, SamplingRequest request) {
        LongList scribbled = DoubtfulLists.scribbled(list, LongLists.MONDAY, Chance.of(request.seed()));
        Set<String> left = new TreeSet<>();
        scribbled.cases().stream()
                .map(ListedCase::id)
                .filter(id -> id.hashCode() % 5 == 0)
                .forEach(left::add);
        return SamplingProbes.replaced(SamplingProbes.quick(DoubtfulLists.leavingOut(scribbled, left), request), "C02");
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The doubts of the sample in the order of references, then those of the other cases. */
    private static List<List<String>> doubts(SampleDraw draw) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(
                "HMIP reference", "Case ID", "Row", "What is in doubt", "Note", "HMIP decision", "What came of it")));
        for (Drawn drawn : draw.sample().stream()
                .sorted((one, other) -> one.reference().compareTo(other.reference()))
                .toList()) {
            add(rows, draw.cases().get(drawn.index()), drawn.reference(), "in the sample");
        }
        for (int index = 0; index < draw.cases().size(); index++) {
            if (!isDrawn(draw, index)) {
                int own = index;
                JudgedCase one = draw.cases().get(index);
                String came = draw.changes().stream()
                        .filter(change -> change.leaving() == own)
                        .map(change -> "drawn as " + change.reference() + ", "
                                + change.cause().words())
                        .findFirst()
                        .orElse(
                                one.standing() == CaseStanding.LEFT_OUT
                                        ? "left out, and was not drawn"
                                        : "in the draw, and was not drawn");
                add(rows, one, "", came);
            }
        }
        return filled(rows, 7);
    }

    private static void add(List<List<String>> rows, JudgedCase one, String reference, String came) {
        boolean isLeft = one.standing() == CaseStanding.LEFT_OUT;
        if (isLeft || (one.standing() == CaseStanding.ELIGIBLE && !one.doubts().isEmpty())) {
            rows.add(List.of(
                    reference,
                    one.listed().id(),
                    one.listed().place(),
                    one.doubts().isEmpty() ? "no reason is written in the list" : String.join("; ", one.doubts()),
                    one.listed().notes().unsuitable(),
                    plain(one.listed().decision()),
                    came));
        }
    }

    private static List<List<String>> changes(SampleDraw draw) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(
                "Drawn as",
                "Why",
                "Case ID that left",
                "Row that left",
                "HMIP reference now",
                "Case ID that came",
                "Row that came",
                "Stratum",
                "Reserve",
                "What is said of it")));
        for (SampleChange change : draw.changes()) {
            JudgedCase out = draw.cases().get(change.leaving());
            FilledPlace place = change.place();
            if (place == null) {
                rows.add(words(
                        change.reference(),
                        change.cause().words(),
                        out.listed().id(),
                        out.listed().place(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        change.why()));
                continue;
            }
            JudgedCase in = draw.cases().get(place.index());
            rows.add(words(
                    change.reference(),
                    change.cause().words(),
                    out.listed().id(),
                    out.listed().place(),
                    place.reference(),
                    in.listed().id(),
                    in.listed().place(),
                    in.stratum(),
                    place.number(),
                    change.why()));
        }
        return filled(rows, 10);
    }

    /** A table has a row at least. */
    private static List<List<String>> filled(List<List<String>> rows, int columns) {
        if (rows.size() == 1) {
            rows.add(Collections.nCopies(columns, ""));
        }
        return rows;
    }

    @Test
    void everyRowOfEverySheetIsThatOfTheDraw() throws IOException {
        TreeSet<String> chances = new TreeSet<>();
        for (SampleDraw draw : draws) {
            Map<String, String> facts = SampleFacts.of(draw, "sqs-3", LongLists.MONDAY, null);
            Map<String, List<List<String>>> sheets = SheetTexts.of(SampleAuditWorkbook.write(draw, REPORT, facts));
            assertThat(sheets.keySet())
                    .containsExactly(
                            "Draw", "Strata", "Representation", "Doubts", "Changes", "Diaries", "Reserves", "Cases");
            assertThat(sheets.get("Doubts")).isEqualTo(doubts(draw));
            assertThat(sheets.get("Changes")).isEqualTo(changes(draw));
            assertThat(sheets.get("Diaries")).isEqualTo(DIARIES);
            assertThat(sheets.get("Draw")).isEqualTo(facts(facts, draw));
            assertThat(sheets.get("Strata")).isEqualTo(strata(draw));
            assertThat(sheets.get("Representation")).isEqualTo(representation(draw));
            assertThat(sheets.get("Reserves")).isEqualTo(reserves(draw));
            List<List<String>> cases = cases(draw);
            assertThat(sheets.get("Cases")).isEqualTo(cases);
            cases.subList(1, cases.size())
                    .forEach(row -> chances.add(
                            (row.get(5).equals("0.0") || row.get(5).equals("100.0") ? row.get(5) : "between")
                                    + (row.get(6).equals("exact") ? ", exact" : ", estimated")));
        }
        assertThat(chances)
                .as("kinds of chances that stand in the audits")
                .contains("0.0, exact", "between, exact", "0.0, estimated", "between, estimated", "100.0, estimated");
    }

    /** How a chance came about is said in the sentence, in each row, and by the number of draws: all three agree. */
    @Test
    void noChanceIsCalledExactThatWasEstimated() throws IOException {
        for (SampleDraw draw : draws) {
            boolean isExact = draw.chances().draws() == 0;
            Map<String, List<List<String>>> sheets = SheetTexts.of(SampleAuditWorkbook.write(draw, null, Map.of()));
            assertThat(sheets.get("Cases").stream()
                            .skip(1)
                            .map(row -> row.get(6).equals("exact")))
                    .containsOnly(isExact);
            List<String> notes = sheets.get("Draw").stream()
                    .map(row -> row.get(1))
                    .filter(note -> note.startsWith("Each chance of being drawn is"))
                    .toList();
            double greatest = 0;
            for (double chance : draw.chances().byCase()) {
                greatest = Math.max(greatest, points(draw.chances(), chance));
            }
            assertThat(notes)
                    .singleElement()
                    .isEqualTo(
                            isExact
                                    ? "Each chance of being drawn is exact: places of a stratum"
                                            + (draw.request().programme() == Programme.SINGLE ? " and team" : "")
                                            + " by its cases."
                                    : "Each chance of being drawn is estimated from "
                                            + draw.chances().draws()
                                            + " draws of the whole procedure; 95 of 100 are within "
                                            + decimal(greatest) + " points.");
            if (isExact && draw.leftOut() == 0) {
                assertExact(draw);
            }
        }
    }

    /** Places by cases, in each stratum: so many are drawn from so many, or everybody is. */
    private static void assertExact(SampleDraw draw) {
        for (Stratum stratum : draw.strata()) {
            double sum = 0;
            for (int index = 0; index < draw.cases().size(); index++) {
                if (draw.cases().get(index).stratum().equals(stratum.name())) {
                    sum += draw.chances().byCase().get(index);
                }
            }
            assertThat(Math.abs(sum - stratum.quota())).as(stratum.name()).isLessThan(1e-9);
        }
    }

    private static List<List<String>> facts(Map<String, String> facts, SampleDraw draw) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("What", "Value")));
        facts.forEach((name, value) -> rows.add(List.of(name, value)));
        draw.statements().forEach(one -> rows.add(List.of("Note", one)));
        return rows;
    }

    private static List<List<String>> strata(SampleDraw draw) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(
                "Stratum",
                "In the list",
                "Excluded",
                "Left out",
                "May be drawn",
                "Places in proportion",
                "Places",
                "Drawn")));
        for (Stratum stratum : draw.strata()) {
            int[] standing = new int[CaseStanding.values().length];
            int drawn = 0;
            for (int index = 0; index < draw.cases().size(); index++) {
                JudgedCase one = draw.cases().get(index);
                if (one.stratum().equals(stratum.name())) {
                    standing[one.standing().ordinal()]++;
                    drawn += isDrawn(draw, index) ? 1 : 0;
                }
            }
            rows.add(words(
                    stratum.name(),
                    standing[0] + standing[1] + standing[2],
                    standing[CaseStanding.EXCLUDED.ordinal()],
                    standing[CaseStanding.LEFT_OUT.ordinal()],
                    standing[CaseStanding.ELIGIBLE.ordinal()],
                    stratum.aimed(),
                    stratum.quota(),
                    drawn));
        }
        return rows;
    }

    private static boolean isDrawn(SampleDraw draw, int index) {
        return draw.sample().stream().anyMatch(one -> one.index() == index);
    }

    private static List<List<String>> representation(SampleDraw draw) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(
                "By",
                "Group",
                "Long-list",
                "Long-list %",
                "Sample",
                "Sample %",
                "Difference in points",
                "Margin of error in points (80 % confidence)")));
        long listed = draw.cases().stream()
                .filter(one -> one.standing() != CaseStanding.EXCLUDED)
                .count();
        for (GroupRepresentation one : draw.representation()) {
            double before = 100.0 * one.listed() / listed;
            double after = 100.0 * one.drawn() / draw.sample().size();
            rows.add(words(
                    one.of(),
                    one.group(),
                    one.listed(),
                    decimal(before),
                    one.drawn(),
                    decimal(after),
                    decimal(after - before),
                    decimal(100 * one.margin())));
        }
        return rows;
    }

    private static List<List<String>> reserves(SampleDraw draw) {
        List<List<String>> rows =
                new ArrayList<>(List.of(List.of("Stratum", "Team", "Order", "Used", "Case ID", "Row")));
        for (Reserve one : draw.reserves()) {
            JudgedCase judged = draw.cases().get(one.index());
            if (one.number() <= MOST_RESERVES) {
                rows.add(words(
                        one.stratum(),
                        one.team(),
                        one.number(),
                        one.tier() == 0 ? "first" : "after those",
                        judged.listed().id(),
                        judged.listed().place()));
            }
        }
        return filled(rows, 6);
    }

    private static List<List<String>> cases(SampleDraw draw) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(
                "Case ID", "Row", "Stratum", "Standing", "Why", "Chance %", "Error in points", "HMIP reference")));
        for (int index = 0; index < draw.cases().size(); index++) {
            JudgedCase one = draw.cases().get(index);
            double chance = draw.chances().byCase().get(index);
            int own = index;
            rows.add(words(
                    one.listed().id(),
                    one.listed().place(),
                    one.stratum(),
                    plain(one.standing()),
                    String.join("; ", one.reasons()),
                    decimal(100 * chance),
                    draw.chances().draws() == 0 ? "exact" : decimal(points(draw.chances(), chance)),
                    draw.sample().stream()
                            .filter(drawn -> drawn.index() == own)
                            .map(Drawn::reference)
                            .findFirst()
                            .orElse("")));
        }
        return rows;
    }

    /** Two standard errors of a share that was counted so many times, in percentage points. */
    private static double points(InclusionChances chances, double chance) {
        return chances.draws() == 0 ? 0 : 196 * Math.sqrt(chance * (1 - chance) / chances.draws());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static List<String> words(Object... values) {
        List<String> words = new ArrayList<>();
        for (Object value : values) {
            words.add(Objects.toString(value));
        }
        return words;
    }
}
