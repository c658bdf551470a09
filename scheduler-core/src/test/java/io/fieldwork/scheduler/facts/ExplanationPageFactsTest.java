package io.fieldwork.scheduler.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.explain.ExplanationReport;
import io.fieldwork.scheduler.explain.ask.ConcessionRequest;
import io.fieldwork.scheduler.explain.ask.Diagnosis;
import io.fieldwork.scheduler.explain.impossible.Impossibility;
import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.why.AlternativePlace;
import io.fieldwork.scheduler.explain.why.CaseExplanation;
import io.fieldwork.scheduler.explain.why.CaseSpread;
import io.fieldwork.scheduler.explain.why.Explainer;
import io.fieldwork.scheduler.explain.why.Explanation;
import io.fieldwork.scheduler.explain.why.WhyNot;
import io.fieldwork.scheduler.facts.PageTree.Element;
import io.fieldwork.scheduler.format.html.ExplanationPage;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.TinyWeeks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The page of an explanation, read line by line, says what the explanation says and nothing else; that something is broken, or
 * nothing, is what plain loops count. The same schedules under weights of which one level alone is left, or none.
 */
final class ExplanationPageFactsTest {

    private static final String NOTICE =
            "RESTRICTED: this page speaks of children's data. Keep it within the inspection team.";
    private static final String NOTHING = "p: Nothing is broken.";
    private static final Set<String> LINES = Set.of("h1", "h2", "p", "li", "summary", "caption");

    /** Which levels somebody left any weight. */
    private static final List<Set<Level>> LEFT = List.of(
            Set.of(Level.HARD, Level.MEDIUM, Level.SOFT),
            Set.of(Level.HARD),
            Set.of(Level.MEDIUM),
            Set.of(Level.SOFT),
            Set.of());

    private final Set<Set<Level>> broken = new LinkedHashSet<>();
    private int quiet;

    @Test
    void thePageSaysWhatTheExplanationSaysWhateverIsBroken() {
        for (long seed = 1; seed <= 4; seed++) {
            InspectionInput week = TinyWeeks.draw(seed, 200);
            SchedulePlacements placed = TinyWeeks.placements(week, seed);
            for (Set<Level> left : LEFT) {
                InspectionInput input = week.withWeights(weights(week, left));
                Explainer explainer = Explainer.of(input, placed);
                boolean isDiagnosed = left.equals(LEFT.get(0));
                compare(
                        input,
                        placed,
                        new ExplanationReport(
                                explainer.explanation(2),
                                false,
                                isDiagnosed ? wish(explainer, input) : null,
                                isDiagnosed ? Diagnosis.of(input, placed) : null));
            }
        }
        assertThat(broken)
                .as("levels that alone are broken")
                .contains(Set.of(), Set.of(Level.HARD), Set.of(Level.MEDIUM), Set.of(Level.SOFT));
        assertThat(quiet).as("pages that say nothing is broken").isPositive();
    }

    private static @Nullable WhyNot wish(Explainer explainer, InspectionInput input) {
        return explainer.whyNot(
                input.cases().get(0).reference(), input.slots().get(0).id());
    }

    private static Map<String, String> weights(InspectionInput week, Set<Level> left) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            String own =
                    week.weights().getOrDefault(rule.id(), rule.defaultWeight().toString());
            boolean isLeft = left.stream().anyMatch(level -> own.endsWith(word(level)));
            weights.put(rule.id(), isLeft ? own : "0soft");
        }
        return weights;
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private void compare(InspectionInput input, SchedulePlacements placed, ExplanationReport report) {
        List<String> read = lines(PageTree.read(ExplanationPage.write(report)).the("main"));
        assertThat(read).isEqualTo(expected(report));
        Set<Level> levels = new LinkedHashSet<>();
        PlainCounts.of(input, placed, null).forEach((rule, count) -> {
            String weight = Objects.requireNonNull(input.weights().get(rule.id()));
            if (count > 0 && !weight.startsWith("0")) {
                Stream.of(Level.values())
                        .filter(level -> weight.endsWith(word(level)))
                        .forEach(levels::add);
                assertThat(read).as(rule.id()).anyMatch(line -> line.startsWith("summary: " + rule.id() + " ("));
            }
        });
        boolean isPinLeft = report.explanation().findings().stream()
                .anyMatch(one -> one.constraint().equals(ScheduleFinding.PINNED));
        assertThat(read.contains(NOTHING)).isEqualTo(levels.isEmpty() && !isPinLeft);
        broken.add(levels);
        quiet += read.contains(NOTHING) ? 1 : 0;
    }

    /** Every heading, paragraph, row and entry, in their order; a text that stands outside of them is a line too. */
    private static List<String> lines(Element part) {
        List<String> lines = new ArrayList<>();
        for (Object one : part.content()) {
            if (!(one instanceof Element element)) {
                if (!one.toString().isBlank()) {
                    lines.add("loose: " + one);
                }
            } else if (LINES.contains(element.name())) {
                lines.add(element.name() + ": " + element.text());
            } else if (element.name().equals("tr")) {
                lines.add(row(element.children().stream().map(Element::text).toArray()));
            } else {
                lines.addAll(lines(element));
            }
        }
        return lines;
    }

    private static String row(Object... cells) {
        return "row: "
                + String.join(" | ", Stream.of(cells).map(Object::toString).toList());
    }

    private static List<String> expected(ExplanationReport report) {
        Explanation told = report.explanation();
        List<String> lines = new ArrayList<>();
        WeekIdentity week = Objects.requireNonNull(told.schedule().week());
        lines.add("h1: Explanation of the schedule of inspection "
                + told.schedule().inspection() + " (" + (week.yot().isBlank() ? "" : week.yot() + ", ") + "week of "
                + Tongue.date(week.monday()) + ")");
        lines.add("p: " + NOTICE);
        lines.add("p: Score: " + told.schedule().score());
        wish(report.whyNot(), lines);
        diagnosis(report.diagnosis(), lines);
        lines.add("h2: What it costs");
        lines.add("caption: The score, by constraint");
        lines.add(row("Constraint", "Weight", "Matches", "Score", "What it counts"));
        for (ConstraintFigure one : told.schedule().constraints()) {
            String counts = ScheduleRule.findById(one.id()).orElseThrow().counts();
            lines.add(row(one.id(), one.weight(), one.matches(), one.score(), counts));
        }
        matches(told.findings(), lines);
        lines.add("h2: How the cases are spread");
        lines.add("caption: How the cases are spread, by inspector and by day");
        lines.add(row("Inspector or day", "Slots", "Cases", "Complex", "Girls", "BME children, not girls"));
        for (CaseSpread one :
                Stream.concat(told.inspectors().stream(), told.days().stream()).toList()) {
            lines.add(row(one.name(), one.slots(), one.cases(), one.complex(), one.girls(), one.bmeChildren()));
        }
        lines.add("h2: By case, and what else was possible");
        told.cases().forEach(one -> ofCase(one, lines));
        return lines;
    }

    private static void wish(@Nullable WhyNot wish, List<String> lines) {
        if (wish != null) {
            lines.add("h2: Why not " + wish.reference() + " in " + wish.place() + "?");
            wish.against().forEach(one -> {
                lines.add("p: " + one.words());
                one.sentences().forEach(sentence -> lines.add("li: " + sentence));
            });
            lines.add("p: " + wish.answer());
            wish.chainWords().forEach(words -> lines.add("li: " + words));
        }
    }

    private static void diagnosis(@Nullable Diagnosis diagnosis, List<String> lines) {
        if (diagnosis == null) {
            return;
        }
        lines.add("h2: What no schedule can do");
        lines.add("p: " + diagnosis.sentence());
        if (!diagnosis.impossible().isEmpty()) {
            lines.add("caption: What is impossible, and why");
            lines.add(row("Why", "Level", "Cases", "Meetings", "Slots"));
        }
        for (Impossibility one : diagnosis.impossible()) {
            lines.add(row(
                    one.why(), word(one.level()), joined(one.cases()), joined(one.meetings()), joined(one.slots())));
        }
        if (!diagnosis.asks().isEmpty()) {
            lines.add("h2: Whom to ring");
            lines.add("caption: Whom to ring, and what that would remove");
            lines.add(row("Who", "When", "What to ask for", "What it removes, by itself"));
        }
        for (ConcessionRequest ask : diagnosis.asks()) {
            String when = ask.when() == null ? "any time" : when(ask.when());
            lines.add(row(ask.who(), when, ask.concession().what(), ask.removes()));
        }
    }

    /** The day is said once. */
    private static String when(Period period) {
        return Tongue.date(period.start().toLocalDate()) + " " + period.start().toLocalTime() + "-"
                + period.end().toLocalTime();
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }

    /** Each rule once, with all its matches under it, in the order of the findings. */
    private static void matches(List<ScheduleFinding> findings, List<String> lines) {
        lines.add("h2: Each match");
        Map<String, List<ScheduleFinding>> byRule = new LinkedHashMap<>();
        findings.forEach(one -> byRule.computeIfAbsent(one.constraint(), rule -> new ArrayList<>())
                .add(one));
        byRule.forEach((rule, its) -> {
            lines.add("summary: " + rule + " (" + its.size() + ")");
            its.forEach(one ->
                    lines.add("li: " + one.sentence() + (one.amount() == 1 ? "" : " (" + one.amount() + " matches)")));
        });
        if (findings.isEmpty()) {
            lines.add(NOTHING);
        }
    }

    private static void ofCase(CaseExplanation one, List<String> lines) {
        lines.add("summary: " + one.reference() + ": " + one.place() + ", " + one.mode() + "; "
                + one.cost().costInWords());
        one.findings().forEach(finding -> lines.add("li: " + finding.sentence()));
        one.cost().words().forEach(words -> lines.add("li: " + words));
        if (one.alternatives().isEmpty()) {
            lines.add("p: It has no other place.");
            return;
        }
        lines.add("caption: Other places of " + one.reference() + ", the cheapest first");
        lines.add(row("Other place", "Breaks a hard rule", "Difference", "By constraint"));
        for (AlternativePlace other : one.alternatives()) {
            String breaks = other.isLegal() ? "no" : "yes";
            lines.add(row(other.action(), breaks, other.difference().inWords(), String.join("; ", other.why())));
        }
    }
}
