package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each sentence about a draw: true of it, by the test's own count, and left out where it is not. */
final class SampleStatementAudit {

    /** Takes a claim, whether it is true, and what it was about. */
    interface Claims {
        void check(String kind, boolean isTrue, Object about);
    }

    private final SampleDraw draw;
    private final EverySample every;
    private final Claims claims;
    private final List<String> left;
    private final List<Integer> drawn;

    SampleStatementAudit(SampleDraw draw, EverySample every, Claims claims) {
        this.draw = draw;
        this.every = every;
        this.claims = claims;
        this.left = new ArrayList<>(draw.statements());
        this.drawn = draw.sample().stream().map(Drawn::index).toList();
    }

    void audit() {
        sizes();
        shortages();
        sameChance();
        cap();
        coverage();
        chances();
        doubts();
        excluded();
        left.removeIf(one -> one.startsWith("The most recent 3 months are used first"));
        left.removeIf(one -> one.startsWith("The draw is steered towards the long-list's shares"));
        claims.check("every sentence is judged", left.isEmpty(), left);
    }

    /** After decisions: what is said of the sample that is there; what bound the draw before them is audited before them. */
    void auditDecided() {
        sizes();
        shortages();
        doubts();
        excluded();
        List<Integer> said =
                figures("^HMI Probation left out (\\d+) cases? \\(SAMP-009\\), which the audit names .*: (\\d+) had"
                        + " been drawn");
        int leftOut = 0;
        for (JudgedCase one : draw.cases()) {
            leftOut += one.standing() == JudgedCase.CaseStanding.LEFT_OUT ? 1 : 0;
        }
        claims.check(
                "decisions are counted",
                said.equals(List.of(leftOut, draw.changes().size())),
                said);
        claims.check(
                "the cap that decisions break",
                every.load(drawn) <= draw.mostPerManager()
                        || draw.statements().stream()
                                .anyMatch(one -> one.contains("No reserve was left that keeps to")),
                drawn);
    }

    private void doubts() {
        List<Integer> said =
                figures("^(\\d+) cases? of the list (?:is|are) in doubt and took part in the draw like any other:"
                        + " (\\d+) (?:is|are) in the sample \\(SAMP-009\\)");
        int all = 0;
        int inSample = 0;
        for (int index = 0; index < draw.cases().size(); index++) {
            JudgedCase one = draw.cases().get(index);
            boolean isOpen = one.standing() == JudgedCase.CaseStanding.ELIGIBLE
                    && one.listed().decision() == ListedCase.Decision.NONE;
            if (isOpen && !one.doubts().isEmpty()) {
                all++;
                inSample += drawn.contains(index) ? 1 : 0;
            }
        }
        claims.check("doubts are counted", said.equals(all == 0 ? List.of() : List.of(all, inSample)), said);
    }

    /** All that do not belong on the list are counted, each by one reason. */
    private void excluded() {
        int all = 0;
        for (JudgedCase one : draw.cases()) {
            all += one.standing() == JudgedCase.CaseStanding.EXCLUDED ? 1 : 0;
        }
        String sentence = "";
        for (String one : left) {
            sentence = one.contains(" not belong on it and took no part in the draw: ") ? one : sentence;
        }
        left.remove(sentence);
        int byReason = 0;
        Matcher reasons = Pattern.compile("(\\d+) by \"").matcher(sentence);
        while (reasons.find()) {
            byReason += Integer.parseInt(reasons.group(1));
        }
        boolean isSaid = sentence.startsWith(all + (all == 1 ? " case of the list does" : " cases of the list do"));
        claims.check(
                "what does not belong on the list is counted",
                all == 0 ? sentence.isEmpty() : isSaid && byReason == all,
                sentence + " " + all);
    }

    /** The figures of the one sentence like this, which is then done with; null where there is none. */
    private List<Integer> figures(String pattern) {
        for (String one : left) {
            Matcher matcher = Pattern.compile(pattern).matcher(one);
            if (matcher.find()) {
                List<Integer> figures = new ArrayList<>();
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    figures.add(Integer.valueOf(matcher.group(group)));
                }
                left.remove(one);
                return figures;
            }
        }
        return List.of();
    }

    private void sizes() {
        List<Integer> unusual = figures("^Samples of this programme have .* this one was asked to have (\\d+)\\.$");
        claims.check("unusual size", unusual.isEmpty() || unusual.equals(List.of(draw.size())), unusual);
        List<Integer> filled =
                figures("^Only (\\d+) of (\\d+) places could be filled: all cases that may be drawn are");
        boolean isShort = drawn.size() < draw.size();
        claims.check(
                "places that could be filled",
                filled.equals(isShort ? List.of(drawn.size(), draw.size()) : List.of()),
                filled);
        if (isShort) {
            boolean isAll = true;
            for (int index = 0; index < draw.cases().size(); index++) {
                isAll &= !draw.cases().get(index).isEligible() || drawn.contains(index);
            }
            claims.check("all that may be drawn is", isAll, drawn);
        }
    }

    private void shortages() {
        for (Stratum one : draw.strata()) {
            List<Integer> said =
                    figures("^" + Pattern.quote(one.name()) + ": (\\d+) places, but only (\\d+) cases? that");
            boolean isShort = one.eligible() < one.aimed() && one.drawn() == one.eligible();
            claims.check(
                    "a stratum that is short",
                    said.equals(isShort ? List.of(one.aimed(), one.eligible()) : List.of()),
                    one + " " + said);
        }
        boolean isElsewhere = draw.statements().stream().anyMatch(one -> one.contains("; the others went elsewhere ("));
        claims.check("the others went elsewhere", !isElsewhere || drawn.size() == draw.size(), draw.statements());
    }

    /** What is said to be even is so in each stratum, or in each team's part of it; and no less is said than is so. */
    private void sameChance() {
        String even = " every case that takes part has the same chance (";
        boolean isEven = evenness(false);
        boolean isOfTypes = draw.statements().stream().anyMatch(one -> one.contains("months are used first"));
        boolean isExact = draw.chances().isExact();
        boolean byStratum = left.remove("Within a stratum" + even + "SAMP-036).");
        boolean byTeam = left.remove("Within a stratum and team" + even + "SAMP-035, SAMP-036).");
        boolean differing = left.remove(
                "Within a stratum cases are drawn at random; what binds the draw makes their chances differ (SAMP-036).");
        claims.check("the same chance within a stratum", byStratum == (!isOfTypes && isExact && isEven), left);
        claims.check("the same chance within a team", byTeam == (!isOfTypes && isExact && !isEven), left);
        claims.check("chances that differ", differing == (!isOfTypes && !isExact), left);
        claims.check("the same chance in parts of strata", !isExact || evenness(true), left);
    }

    /** True where all cases of a stratum, or of one team in it, are in equally many samples. */
    private boolean evenness(boolean byTeam) {
        Map<String, Double> shares = new HashMap<>();
        List<List<Integer>> allowed = every.within(draw.mostPerManager());
        boolean isEven = true;
        for (int index = 0; index < draw.cases().size(); index++) {
            JudgedCase one = draw.cases().get(index);
            if (one.isEligible()) {
                int own = index;
                double share = EverySample.share(allowed, any -> any == own);
                String part = one.stratum() + (byTeam ? one.listed().team() : "");
                Double other = shares.putIfAbsent(part, share);
                isEven &= other == null || Math.abs(other - share) < 1e-9;
            }
        }
        return isEven;
    }

    private void cap() {
        boolean isSet = draw.request().mostPerManager() != null;
        List<Integer> most = figures("^Nobody presents more than (\\d+) cases, as " + (isSet ? "set" : "worked out"));
        boolean isCapped = draw.mostPerManager() < Integer.MAX_VALUE;
        claims.check("the cap is said", most.equals(isCapped ? List.of(draw.mostPerManager()) : List.of()), most);
        claims.check("nobody presents more", most.isEmpty() || every.load(drawn) <= most.get(0), most);
    }

    private void coverage() {
        List<Integer> said = figures("as many as in any sample of these strata: (\\d+) of (\\d+), proved by");
        claims.check(
                "as many as in any sample",
                said.isEmpty() || said.equals(List.of(every.mostCovered(), draw.caseManagers())),
                said + " " + every.mostCovered());
    }

    private void chances() {
        double greatest = 0;
        int draws = draw.chances().draws();
        for (double chance : draw.chances().byCase()) {
            greatest = Math.max(greatest, 196 * Math.sqrt(chance * (1 - chance) / Math.max(1, draws)));
        }
        String error = String.format(Locale.ROOT, "%.1f", greatest);
        boolean isSaid = draws == 0
                ? left.remove("Each chance of being drawn is exact: places of a stratum"
                        + (evenness(false) ? "" : " and team") + " by its cases.")
                : left.removeIf(
                        one -> one.startsWith("Each chance of being drawn is estimated from " + draws + " draws")
                                && one.endsWith("95 of 100 are within " + error + " points."));
        claims.check("how chances came about", isSaid, left);
    }
}
