package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.sampling.JudgedCase.CaseStanding;
import io.fieldwork.scheduler.sampling.ListedCase.Decision;
import io.fieldwork.scheduler.sampling.ListedCase.Mark;
import io.fieldwork.scheduler.sampling.SamplingRequest.DateWindow;
import io.fieldwork.scheduler.sampling.SamplingRules.ProgrammeRules;
import io.fieldwork.scheduler.sampling.SamplingRules.SamplingMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges each case of a long-list: does it belong there, and what stands against it.
 *
 * <p>Excluded is what does not belong on the list at all. In doubt is what a note or a criterion of the guidance may speak
 * against: it stays in the draw until HMI Probation decides, in the column for it (SAMP-009, SAMP-042, SAMP-044). Whoever is
 * inspected fills in the list, and shall not choose the sample by that.
 *
 * <p>All reasons are kept, and not the first alone: the audit says them.
 */
final class CaseEligibility {

    private final SamplingRequest request;
    private final SamplingRules rules;
    private final ProgrammeRules programme;

    CaseEligibility(SamplingRequest request, SamplingRules rules) {
        this.request = request;
        this.rules = rules;
        this.programme = rules.of(request.programme());
    }

    JudgedCase judge(ListedCase listed) {
        List<String> excluded = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        exclude(listed, excluded);
        doubt(listed, doubts);
        List<String> reasons = new ArrayList<>(excluded);
        decided(listed.decision()).ifPresent(reasons::add);
        reasons.addAll(doubts);
        reasons.addAll(checks(listed));
        boolean isLeftOut = listed.decision() == Decision.LEAVE_OUT;
        CaseStanding standing =
                !excluded.isEmpty() ? CaseStanding.EXCLUDED : isLeftOut ? CaseStanding.LEFT_OUT : CaseStanding.ELIGIBLE;
        return new JudgedCase(
                listed,
                standing,
                doubts,
                reasons,
                CaseStratification.of(programme.method(), listed),
                CaseStratification.group(programme.method(), listed.sentence().disposal()),
                tier(listed));
    }

    private void exclude(ListedCase listed, List<String> reasons) {
        Disposal disposal = listed.sentence().disposal();
        String leftOut = disposal.leftOut();
        if (leftOut != null) {
            reasons.add(leftOut);
        }
        if (!programme.shares().containsKey(CaseStratification.group(programme.method(), disposal))) {
            reasons.add("an out-of-court disposal, of which this programme draws none (SAMP-026)");
        } else {
            excludeByWindow(listed, reasons);
        }
        if (is2020() && disposal.domain().equals(CaseStratification.D2) && listed.is(Mark.FIRST_ORDER_ELSEWHERE)) {
            reasons.add("the first order was not made to this team (SAMP-041)");
        }
        if (is2020() && disposal.domain().equals(CaseStratification.D3) && listed.is(Mark.NO_TEAM_WORK)) {
            reasons.add("the team was neither to assess nor to intervene (SAMP-043)");
        }
    }

    private void excludeByWindow(ListedCase listed, List<String> reasons) {
        Optional<DateWindow> window = window(listed.sentence().disposal());
        LocalDate date = listed.sentence().date();
        if (window.isPresent() && !window.get().has(date)) {
            String rule = request.windows().isEmpty() ? isFirstTier(listed) ? "SAMP-005" : "SAMP-006" : "SAMP-004";
            reasons.add("the date is " + (date.isBefore(window.get().from()) ? "before" : "after") + " the window ("
                    + rule + ")");
        }
    }

    /** The given window of the type or domain, else the one that is counted from the announcement; 2020 has none. */
    Optional<DateWindow> window(Disposal disposal) {
        DateWindow given = request.windows().get(CaseStratification.group(programme.method(), disposal));
        Map<CaseType, Integer> months = programme.months();
        if (given != null || months == null) {
            return Optional.ofNullable(given);
        }
        LocalDate to = request.announced().minusWeeks(programme.weeksBefore());
        return Optional.ofNullable(months.get(disposal.type())).map(back -> new DateWindow(to.minusMonths(back), to));
    }

    private static Optional<String> decided(Decision decision) {
        return switch (decision) {
            case NONE -> Optional.empty();
            case KEEP -> Optional.of("HMI Probation decided to keep it (SAMP-009)");
            case LEAVE_OUT -> Optional.of("HMI Probation decided to leave it out (SAMP-009)");
        };
    }

    private void doubt(ListedCase listed, List<String> doubts) {
        if (!listed.notes().unsuitable().isEmpty()) {
            doubts.add("a note says why it may be unsuitable (SAMP-009)");
        }
        if (is2020()) {
            doubtOf2020(listed, doubts);
        }
    }

    private void doubtOf2020(ListedCase listed, List<String> doubts) {
        if (listed.is(Mark.CSPPI)) {
            doubts.add("procedures after a serious incident (SAMP-042, SAMP-044)");
        }
        if (listed.sentence().disposal().domain().equals(CaseStratification.D2)) {
            add(doubts, listed.is(Mark.TRANSFERRED_OUT), "formally transferred out (SAMP-042)");
            add(doubts, endedEarly(listed), "ended within four weeks of start or release (SAMP-042)");
            boolean hosted = listed.is(Mark.LOOKED_AFTER) && listed.is(Mark.HOST_AUTHORITY);
            add(doubts, hosted, "this team was host to a looked-after child (SAMP-042)");
        } else if (!listed.is(Mark.FIRST_ASSESSMENT_HERE)) {
            add(doubts, listed.is(Mark.TRANSFERRED_OUT), "transferred out (SAMP-044)");
            add(doubts, listed.is(Mark.LIVES_OUTSIDE), "the child lives outside the area (SAMP-044)");
            add(doubts, listed.is(Mark.OTHER_POLICE), "decided by another police force (SAMP-044)");
        }
    }

    /** What the support officer looks at before choosing (SAMP-010); it keeps no case from being drawn. */
    private List<String> checks(ListedCase listed) {
        List<String> checks = new ArrayList<>();
        if (!is2020()) {
            add(checks, listed.is(Mark.LOOKED_AFTER), "check which team did the first work (SAMP-010)");
            add(checks, endedEarly(listed), "check why it ended so early (SAMP-010)");
        }
        return checks;
    }

    private static void add(List<String> reasons, boolean applies, String reason) {
        if (applies) {
            reasons.add(reason);
        }
    }

    private boolean endedEarly(ListedCase listed) {
        LocalDate ended = listed.sentence().ended();
        return ended != null
                && (isWithinWeeks(listed.sentence().date(), ended)
                        || isWithinWeeks(listed.sentence().released(), ended));
    }

    private boolean isWithinWeeks(@Nullable LocalDate start, LocalDate ended) {
        return start != null && !ended.isBefore(start) && !ended.isAfter(start.plusWeeks(rules.endedEarlyWeeks()));
    }

    private int tier(ListedCase listed) {
        int older = 0;
        if (window(listed.sentence().disposal()).isPresent()
                && request.windows().isEmpty()) {
            LocalDate recent =
                    request.announced().minusWeeks(programme.weeksBefore()).minusMonths(programme.preferredMonths());
            older = listed.sentence().date().isBefore(recent) ? 1 : 0;
        }
        return older + (programme.releasedFirst() && isInCustody(listed) ? 2 : 0);
    }

    private boolean isInCustody(ListedCase listed) {
        LocalDate released = listed.sentence().released();
        return listed.sentence().disposal().type() == CaseType.CUSTODY
                && (released == null || released.isAfter(request.announced()));
    }

    private static boolean isFirstTier(ListedCase listed) {
        return listed.sentence().disposal().type() == CaseType.FIRST_TIER;
    }

    private boolean is2020() {
        return programme.method() == SamplingMethod.STRATA;
    }
}
