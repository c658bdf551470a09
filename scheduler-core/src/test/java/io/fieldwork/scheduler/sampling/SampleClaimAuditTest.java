package io.fieldwork.scheduler.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.sampling.JudgedCase.CaseStanding;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.testing.TinyLongLists;
import io.fieldwork.scheduler.testing.TinyLongLists.Asked;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is claimed of a draw, held against every sample of tiny long-lists: that no sample covers more case managers, that a
 * smaller cap leaves places empty, that a high case is there where one can be, that a chance is exact, that all that may be
 * drawn was; and each figure that is stated, counted once more.
 */
class SampleClaimAuditTest {

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void whatIsClaimedOfADrawHoldsAgainstEverySample() {
        audit(700, 0);
        assertThat(claims.of("proved coverage")).isGreaterThan(400);
        assertThat(claims.of("a cap that cannot be kept")).isGreaterThan(20);
        assertThat(claims.of("exact chance")).isGreaterThan(300);
        assertThat(claims.of("all that may be drawn is")).isGreaterThan(50);
        assertThat(claims.of("nobody's case in the sample")).isGreaterThan(200);
        assertThat(claims.of("a place of what was left out")).isGreaterThan(30);
    }

    @Tag("evidence")
    @Test
    void soItDoesOfManyMoreLists() {
        audit(15_000, 1_000_000);
    }

    private void audit(int lists, long first) {
        for (long seed = first; seed < first + lists; seed++) {
            Asked asked = TinyLongLists.of(seed);
            Asked open = new Asked(DoubtfulLists.undecided(asked.list()), asked.request());
            SampleDraw draw;
            try {
                draw = CaseSampling.draw(open.list(), open.request(), LongLists.quickRules());
            } catch (InvalidInputException e) {
                refused(seed, open, e.issues().get(0).expected());
                continue;
            }
            new Sample(seed, draw).audit();
            auditDecisions(seed, asked, draw);
        }
        claims.report("Samples", lists);
    }

    /** What HMI Probation decided changes the places of what it left out, and what is said of the sample is true of it. */
    private void auditDecisions(long seed, Asked asked, SampleDraw before) {
        SampleDraw draw;
        try {
            draw = CaseSampling.draw(asked.list(), asked.request(), LongLists.quickRules());
        } catch (InvalidInputException e) {
            CaseEligibility eligibility = new CaseEligibility(asked.request(), SamplingRules.shipped());
            boolean isNone = asked.list().cases().stream()
                    .noneMatch(one -> eligibility.judge(one).isEligible());
            claims.check("all left out", isNone, "list " + seed);
            return;
        }
        if (draw.leftOut() == 0) {
            claims.check("no decision, no change", draw.sample().equals(before.sample()), "list " + seed);
            return;
        }
        for (Drawn drawn : before.sample()) {
            boolean isLeftOut = draw.cases().get(drawn.index()).isLeftOut();
            claims.check(
                    isLeftOut ? "a place of what was left out" : "a place that no decision is about",
                    draw.sample().contains(drawn) != isLeftOut,
                    "list " + seed + " " + drawn);
        }
        new Sample(seed, draw).auditDecided();
    }

    /** Nothing may be drawn; or the cap is too small, and then the least that is named is the least of all samples. */
    private void refused(long seed, Asked asked, String expected) {
        String about = "list " + seed + ": " + expected;
        SamplingRequest request = asked.request();
        SamplingRequest free = new SamplingRequest(
                request.programme(),
                request.announced(),
                request.size(),
                request.usualSize(),
                request.caseload(),
                request.mix(),
                request.windows(),
                null,
                request.seed());
        SampleDraw draw;
        try {
            draw = CaseSampling.draw(asked.list(), free, LongLists.quickRules());
        } catch (InvalidInputException e) {
            CaseEligibility eligibility = new CaseEligibility(request, SamplingRules.shipped());
            boolean isNone = asked.list().cases().stream()
                    .noneMatch(one -> eligibility.judge(one).isEligible());
            claims.check("nothing to draw", isNone, about);
            return;
        }
        int least = new EverySample(draw).leastLoad();
        Integer cap = Objects.requireNonNull(request.mostPerManager());
        String words = least + " or more: with fewer, the " + draw.sample().size() + " places cannot all be filled";
        claims.check("a cap that cannot be kept", cap < least && expected.equals(words), about + " " + least);
    }

    private final class Sample {

        private final long seed;
        private final SampleDraw draw;
        private final EverySample every;
        private final List<Integer> drawn;
        private final List<List<Integer>> allowed;

        Sample(long seed, SampleDraw draw) {
            this.seed = seed;
            this.draw = draw;
            this.every = new EverySample(draw);
            this.drawn = draw.sample().stream().map(Drawn::index).toList();
            this.allowed = every.within(draw.mostPerManager());
        }

        private void claim(String kind, boolean isTrue, Object about) {
            claims.check(kind, isTrue, "list " + seed + " " + draw.request().options() + ": " + about);
        }

        void audit() {
            coverage();
            cap();
            high();
            chances();
            strata();
            representation(draw);
            facts(draw);
            new SampleStatementAudit(draw, every, this::claim).audit();
            replaced();
        }

        /** Chances and cap are those of the draw before the decisions; all else is true of what came of them. */
        void auditDecided() {
            strata();
            representation(draw);
            facts(draw);
            new SampleStatementAudit(draw, every, this::claim).auditDecided();
            List<Integer> indices = draw.sample().stream().map(Drawn::index).toList();
            claim(
                    "nothing left out is in",
                    indices.stream().noneMatch(index -> draw.cases().get(index).isLeftOut()),
                    indices);
            claim(
                    "nothing left out is in reserve",
                    draw.reserves().stream()
                            .noneMatch(one -> draw.cases().get(one.index()).isLeftOut()),
                    draw.reserves());
            boolean couldBeHigh = draw.cases().stream().anyMatch(one -> one.isEligible() && isHigh(one, false));
            boolean isMust = isOfTypes() && couldBeHigh && !draw.changes().isEmpty();
            claim("a high case after decisions", !isMust || hasHigh(drawn), drawn);
        }

        private int count(Predicate<JudgedCase> test) {
            return (int) draw.cases().stream().filter(test).count();
        }

        private void coverage() {
            int most = every.mostCovered();
            claim("proved coverage", most == draw.provenMaximumCovered(), most + " " + draw.provenMaximumCovered());
            claim("covered", every.covered(drawn) == draw.covered(), draw.covered());
            Set<String> names = new TreeSet<>();
            for (int index = 0; index < draw.cases().size(); index++) {
                if (draw.cases().get(index).standing() != CaseStanding.EXCLUDED) {
                    names.add(every.manager(index));
                }
            }
            names.remove("");
            claim("case managers on the list", names.size() == draw.caseManagers(), names);
            // Only for a high case, which must be there, may a case manager be left out (SAMP-012).
            boolean isForced = isOfTypes()
                    && allowed.stream()
                            .noneMatch(sample -> every.covered(sample) == most && (hasHigh(sample) || !hasHigh(drawn)));
            claim("covered as proved", !isOfTypes() || isForced || draw.covered() == most, draw.covered());
            drawn.stream()
                    .filter(index -> every.manager(index).isEmpty())
                    .forEach(one -> claims.note("nobody's case in the sample"));
        }

        private void cap() {
            Integer given = draw.request().mostPerManager();
            claim("cap kept", every.load(drawn) <= draw.mostPerManager(), every.load(drawn));
            claim("cap that can be kept", draw.mostPerManager() >= every.leastLoad(), draw.mostPerManager());
            claim(
                    "cap as set or none",
                    given == null
                            ? isOfTypes() == (draw.mostPerManager() < Integer.MAX_VALUE)
                            : given == draw.mostPerManager(),
                    draw.mostPerManager());
            claim("recent first", every.usedTooEarly() <= (hasHigh(drawn) && isOfTypes() ? 1 : 0), drawn);
        }

        private boolean isOfTypes() {
            Programme programme = draw.request().programme();
            return programme == Programme.SQS || programme == Programme.FJI;
        }

        private boolean hasHigh(List<Integer> sample) {
            return sample.stream()
                    .anyMatch(index ->
                            isHigh(draw.cases().get(index), draw.request().programme() == Programme.FJI));
        }

        private void high() {
            if (isOfTypes() && draw.cases().stream().anyMatch(one -> one.isEligible() && isHigh(one, false))) {
                boolean canBe = allowed.stream().anyMatch(this::hasHigh);
                claim("a high case where one can be", !canBe || hasHigh(drawn), drawn);
            }
        }

        private void chances() {
            double sum = 0;
            for (int index = 0; index < draw.cases().size(); index++) {
                int one = index;
                double chance = draw.chances().byCase().get(index);
                double share = EverySample.share(allowed, other -> other == one);
                sum += chance;
                if (draw.chances().isExact()) {
                    claim("exact chance", Math.abs(chance - share) < 1e-9, chance + " " + share);
                } else {
                    boolean isDrawable = share > 0 || chance == 0;
                    claim("chance that can be", isDrawable && (share < 1 || chance == 1), chance + " " + share);
                }
            }
            claim("chances of all places", Math.abs(sum - drawn.size()) < 1e-9, sum);
        }

        private void strata() {
            Map<String, Integer> found = new HashMap<>();
            drawn.forEach(index -> found.merge(draw.cases().get(index).stratum(), 1, Integer::sum));
            for (Stratum one : draw.strata()) {
                Predicate<JudgedCase> isOfIt = other -> other.stratum().equals(one.name());
                List<Integer> counted = List.of(
                        count(isOfIt.and(other -> other.standing() != CaseStanding.EXCLUDED)),
                        count(isOfIt.and(other -> other.standing() == CaseStanding.ELIGIBLE)),
                        found.getOrDefault(one.name(), 0),
                        found.getOrDefault(one.name(), 0));
                claim(
                        "figures of a stratum",
                        counted.equals(List.of(one.listed(), one.eligible(), one.quota(), one.drawn())),
                        one + " " + counted);
            }
            int aimed = draw.strata().stream().mapToInt(Stratum::aimed).sum();
            claim("places in proportion", aimed == draw.size(), aimed + " " + draw.size());
            int drawable = count(one -> one.standing() == CaseStanding.ELIGIBLE);
            claim("as many as asked or as there are", drawn.size() == Math.min(draw.size(), drawable), drawn.size());
            claim("each case once", Set.copyOf(drawn).size() == drawn.size(), drawn);
        }

        private void replaced() {
            if (draw.reserves().isEmpty()) {
                return;
            }
            SampleDraw after = SampleReplacements.replace(
                    draw, List.of(draw.sample().get(0).reference()), new Issues());
            representation(after);
            facts(after);
        }

        private void representation(SampleDraw stated) {
            for (GroupRepresentation line : stated.representation()) {
                if (line.of().equals("level")) {
                    boolean withReoffending = stated.request().programme() == Programme.FJI;
                    long listed = stated.cases().stream()
                            .filter(one -> one.standing() != CaseStanding.EXCLUDED && isHigh(one, withReoffending))
                            .count();
                    claim("high marks", line.listed() == listed && line.drawn() == highs(stated), line);
                }
            }
            for (String of : List.of("gender", "ethnicity")) {
                int listed = stated.representation().stream()
                        .filter(line -> line.of().equals(of))
                        .mapToInt(GroupRepresentation::listed)
                        .sum();
                int sampled = stated.representation().stream()
                        .filter(line -> line.of().equals(of))
                        .mapToInt(GroupRepresentation::drawn)
                        .sum();
                claim("groups are of all", listed == count(JudgedCase::isOnTheList) && sampled == drawn.size(), of);
            }
        }

        private long highs(SampleDraw stated) {
            return stated.sample().stream()
                    .filter(one -> isHigh(
                            stated.cases().get(one.index()), stated.request().programme() == Programme.FJI))
                    .count();
        }

        private void facts(SampleDraw stated) {
            List<Integer> now = stated.sample().stream().map(Drawn::index).toList();
            List<Object> counted = new ArrayList<>(List.of(stated.cases().size()));
            for (CaseStanding standing : List.of(CaseStanding.EXCLUDED, CaseStanding.LEFT_OUT, CaseStanding.ELIGIBLE)) {
                counted.add(count(one -> one.standing() == standing));
            }
            counted.addAll(List.of(stated.size(), now.size(), stated.caseManagers(), every.covered(now)));
            counted.add(every.mostCovered());
            Map<String, String> facts = SampleFacts.of(stated, "sqs-3", LongLists.MONDAY, null);
            List<String> said = List.copyOf(facts.values()).subList(facts.size() - counted.size(), facts.size());
            claim("facts", said.equals(counted.stream().map(String::valueOf).toList()), said + " " + counted);
        }
    }

    static boolean isHigh(JudgedCase one, boolean withReoffending) {
        List<RiskLevel> levels = new ArrayList<>(
                List.of(one.listed().levels().rosh(), one.listed().levels().vulnerability()));
        if (withReoffending) {
            levels.add(one.listed().levels().reoffending());
        }
        return levels.contains(RiskLevel.HIGH) || levels.contains(RiskLevel.VERY_HIGH);
    }
}
