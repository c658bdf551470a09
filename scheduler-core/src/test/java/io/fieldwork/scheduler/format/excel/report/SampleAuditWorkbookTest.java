package io.fieldwork.scheduler.format.excel.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.SheetTexts;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.GroupRepresentation;
import io.fieldwork.scheduler.sampling.InclusionChances;
import io.fieldwork.scheduler.sampling.JudgedCase;
import io.fieldwork.scheduler.sampling.JudgedCase.CaseStanding;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import io.fieldwork.scheduler.sampling.SampleFacts;
import io.fieldwork.scheduler.sampling.SamplingProbes;
import io.fieldwork.scheduler.sampling.SamplingRequest;
import io.fieldwork.scheduler.sampling.Stratum;
import io.fieldwork.scheduler.testing.LongLists;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /** For each programme lists with few and with many cases a place, so that there are chances of 0, of 1 and between. */
    @BeforeAll
    static void draw() {
        draws = new ArrayList<>();
        for (Programme programme : List.of(Programme.SQS, Programme.FJI, Programme.SINGLE, Programme.SMALL)) {
            for (int rows : List.of(45, 110)) {
                int size = rows / 5;
                SamplingRequest request = LongLists.request(programme, size, rows);
                draws.add(SamplingProbes.quick(LongLists.of(programme, rows, 12, rows), request));
            }
        }
    }

    @Test
    void everyRowOfEverySheetIsThatOfTheDraw() throws IOException {
        TreeSet<String> chances = new TreeSet<>();
        for (SampleDraw draw : draws) {
            Map<String, String> facts = SampleFacts.of(draw, "sqs-3", LongLists.MONDAY, null);
            Map<String, List<List<String>>> sheets = SheetTexts.of(SampleAuditWorkbook.write(draw, facts));
            assertThat(sheets.keySet()).containsExactly("Draw", "Strata", "Representation", "Reserves", "Cases");
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
            Map<String, List<List<String>>> sheets = SheetTexts.of(SampleAuditWorkbook.write(draw, Map.of()));
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
            if (isExact) {
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
                "Flagged",
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
                    standing[CaseStanding.FLAGGED.ordinal()],
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
        return rows;
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
                    one.standing().name().toLowerCase(Locale.ROOT),
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
