package io.fieldwork.scheduler.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.template.BlankInspections;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is drawn with a seed stays drawn: an inspection may be questioned long after, and by a later version of the
 * program. {@code -Dgolden.write=true} writes the file anew; that is a change for everybody who repeats a draw.
 */
class DrawnSampleGoldenTest {

    private static final Path FILE = Path.of("src/test/resources/io/fieldwork/scheduler/sampling/drawn-samples.txt");

    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);

    @Test
    @Tag("SAMP-015")
    @Tag("SAMP-024")
    void aSeedGivesTheSampleThatItAlwaysGave() throws IOException {
        StringBuilder text = new StringBuilder();
        describe(text, Programme.SQS, "sqs-3", LongLists.of(Programme.SQS, 62, 11, 1), 1);
        describe(text, Programme.SQS, "sqs-3", LongLists.of(Programme.SQS, 86, 11, 3), 3);
        describe(text, Programme.SINGLE, "single", LongLists.of(Programme.SINGLE, 90, 12, 1), 1);
        text.append("Without a doubt\n");
        describe(text, Programme.SQS, "sqs-3", DoubtfulLists.plain(LongLists.of(Programme.SQS, 62, 11, 1)), 1);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILE, text);
        }
        assertThat(text.toString()).isEqualTo(golden());
    }

    private static void describe(StringBuilder text, Programme programme, String template, LongList cases, long seed) {
        LongList list = new LongList(cases.cases(), diaries(cases));
        Integer size = programme == Programme.SQS ? Integer.valueOf(20) : null;
        SamplingRequest request = new SamplingRequest(
                programme,
                LongLists.ANNOUNCED,
                size,
                30,
                null,
                Map.of(),
                Map.of(),
                seed == 3 ? Integer.valueOf(5) : null,
                seed);
        SampleDraw draw = CaseSampling.draw(list, request, LongLists.quickRules());
        text.append("== ").append(programme).append(" seed ").append(seed).append('\n');
        describe(text, draw, template, list);
        chances(text, draw);
        Issues issues = new Issues();
        SampleDraw replaced = SampleReplacements.replace(draw, List.of("C03", "C07", "C99"), issues);
        issues.list().forEach(issue -> text.append("issue ").append(issue).append('\n'));
        describe(text, replaced, template, list);
        InspectionInput blank =
                BlankInspections.of(ModelSchedules.find(template).orElseThrow(), MONDAY);
        InspectionInput filled = SampleInspections.of(blank, draw, list);
        text.append(lines("people", filled.people()))
                .append(lines("sites", filled.sites()))
                .append(lines("cases", filled.cases()));
        InspectionInput again = SampleInspections.replaced(filled, replaced, List.of("C03", "C07"), list);
        text.append(lines("people again", again.people())).append(lines("cases again", again.cases()));
    }

    /** Of two case managers of the list, typed in other capitals. */
    private static Map<String, List<Unavailability>> diaries(LongList list) {
        Map<String, List<Unavailability>> diaries = new LinkedHashMap<>();
        list.cases().stream()
                .map(one -> one.manager().name())
                .distinct()
                .limit(2)
                .forEach(name -> {
                    Period away = new Period(MONDAY.atTime(9, 0), MONDAY.atTime(12, 30));
                    diaries.put(
                            name.toUpperCase(Locale.ROOT), List.of(new Unavailability(away.start(), away.end(), null)));
                });
        return diaries;
    }

    private static void describe(StringBuilder text, SampleDraw draw, String template, LongList list) {
        SampleFacts.of(draw, template, MONDAY, list)
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append('\n'));
        text.append(lines("statements", draw.statements()))
                .append(lines("sample", draw.sample()))
                .append(lines("reserves", draw.reserves()))
                .append(lines("strata", draw.strata()))
                .append(lines(
                        "likeness",
                        draw.representation().stream()
                                .map(DrawnSampleGoldenTest::words)
                                .toList()));
    }

    private static String words(GroupRepresentation one) {
        return String.format(
                Locale.ROOT,
                "%s %s: %d of %d, %d of %d, %.6f points, margin %.6f",
                one.of(),
                one.group(),
                one.listed(),
                one.listedOfAll(),
                one.drawn(),
                one.drawnOfAll(),
                one.points(),
                one.margin());
    }

    private static void chances(StringBuilder text, SampleDraw draw) {
        for (int index = 0; index < draw.cases().size(); index++) {
            JudgedCase one = draw.cases().get(index);
            text.append(String.format(
                    Locale.ROOT,
                    "%s %s %s tier %d chance %.6f error %.6f %s\n",
                    one.listed().id(),
                    one.standing(),
                    one.stratum(),
                    one.tier(),
                    draw.chances().byCase().get(index),
                    draw.chances().error(index),
                    one.reasons()));
        }
    }

    private static String lines(String name, List<?> values) {
        StringBuilder text = new StringBuilder(name).append('\n');
        values.forEach(value -> text.append("  ").append(value).append('\n'));
        return text.toString();
    }

    private static String golden() throws IOException {
        try (var in = DrawnSampleGoldenTest.class.getResourceAsStream("drawn-samples.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
