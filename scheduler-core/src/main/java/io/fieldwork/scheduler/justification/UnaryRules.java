package io.fieldwork.scheduler.justification;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Placement;
import io.fieldwork.scheduler.model.PublishedCase;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The matches of the rules about one case or one meeting (unary constraints), placed or left out, and every word that is said
 * of such a rule: of a case and of a meeting that breaks it, of slots that it closes, of why an inspection cannot break it.
 * The words stand in
 * one switch without default: the compiler asks for those of a new rule.
 */
public final class UnaryRules {

    private UnaryRules() {}

    /** True where each thing in the way has a match of its own that names it, a {@link BlockedMatch}, rather than all one. */
    public static boolean isMatchedOneByOne(ScheduleRule rule) {
        return rule == ScheduleRule.BLOCKED_PERIOD;
    }

    /** The match of a rule by a case where it is now, or by its having no slot. */
    public static CaseMatch match(ScheduleRule rule, CaseAssessment one) {
        Placement now = one.getSlot() == null ? one.getLeftOut() : one.getPlacement();
        return CaseMatch.of(rule, one, now.count(rule));
    }

    /** The match of a rule by a meeting where it is now, or by its having no start. */
    public static MeetingMatch match(ScheduleRule rule, Meeting meeting) {
        Placement now = meeting.getStart() == null ? meeting.getFacts().leftOut() : meeting.getPlacement();
        int amount = now.count(rule);
        return MeetingMatch.of(rule, meeting, amount, said(rule).ofMeeting.apply(amount));
    }

    /** What is said of a case in its slot, after the case, the inspector and the time; of one without a slot, after the case. */
    static String ofCase(CaseMatch match) {
        return said(match.rule()).ofCase.apply(match);
    }

    /** What closes a slot to a case, after a number of slots and "is" or "are": {@code too short}. */
    public static String closing(ScheduleRule rule) {
        return Objects.requireNonNull(said(rule).closing, () -> rule.id() + " closes no slot");
    }

    /** Why no schedule of an inspection breaks the rule, where that is so; empty where it is not worth saying. */
    public static Optional<String> whyNever(ScheduleRule rule) {
        return Optional.ofNullable(said(rule).never);
    }

    /** Every word about a rule; the rules that are told elsewhere stand at the end. */
    private static RuleWords said(ScheduleRule rule) {
        return switch (rule) {
            case SLOT_TOO_SHORT ->
                new RuleWords()
                        .ofCase(match -> "the case needs " + match.requiredMinutes() + " minutes and the slot has "
                                + Objects.requireNonNull(match.slot()).minutes())
                        .closing("too short")
                        .never("every slot is long enough for every case");
            case BLOCKED_PERIOD, ACTIVITY_GAP -> new RuleWords().closing("blocked for the inspector");
            case LOCAL_ASSESSOR_COMPLEX_ON_MONDAY ->
                new RuleWords()
                        .ofCase(match -> "a local assessor takes no complex case on the Monday")
                        .closing("with a local assessor on Monday, which a complex case may not be")
                        .never("no complex case could be with a local assessor on the Monday");
            case FIRST_DAY_BACK ->
                new RuleWords()
                        .ofCase(match -> "it is the first day back of " + attendee(match))
                        .closing("on the first day back of whoever would attend")
                        .never("nobody is met on a first day back in any slot");
            case CONFLICT_OF_INTEREST ->
                new RuleWords()
                        .ofCase(match -> "the inspector declared a conflict of interest")
                        .ofMeeting(amount -> "an inspector declared a conflict of interest")
                        .closing("with an inspector who declared a conflict of interest")
                        .never("no inspector has declared a conflict with somebody in it");
            case FILE_READ ->
                new RuleWords()
                        .ofCase(match -> caseManager(match)
                                + " is unavailable and no stand-in is free, so the file alone is read")
                        .never("somebody is free for every case in every slot");
            case STAND_IN ->
                new RuleWords()
                        .ofCase(match -> attendee(match) + " stands in for " + caseManager(match))
                        .never("no stand-in is needed in any slot, or none is free");
            case ABSENT_LAST_WEEK_EARLY ->
                new RuleWords()
                        .ofCase(match -> attendee(match) + " was absent the week before, and " + match.amount()
                                + " later " + (match.amount() == 1 ? "day is" : "days are") + " left")
                        .never("nobody was absent the week before");
            case CASE_MANAGER_TRAVELS ->
                new RuleWords()
                        .ofCase(match -> attendee(match) + " works at another site")
                        .never("everybody works where the interviews are");
            case PREFERRED_TIME ->
                new RuleWords()
                        .ofCase(match -> "it is outside the preferred times of " + attendee(match))
                        .never("no slot is outside anybody's preferred times");
            case MOVED_TIME ->
                new RuleWords()
                        .ofCase(match -> "it was published for " + published(match))
                        .ofMeeting(amount -> "it was published for another time")
                        .never("it counts only where a published schedule is solved again");
            case MOVED_INSPECTOR ->
                new RuleWords()
                        .ofCase(match -> "it was published with another inspector")
                        .ofMeeting(amount -> "it was published with other inspectors")
                        .never("it counts only where a published schedule is solved again");
            case CASE_UNPLACED -> new RuleWords().ofCase(match -> "has no slot").never("there are no cases");
            case INTERVIEW_LOST ->
                new RuleWords()
                        .ofCase(match -> "has no slot, so the interview with " + caseManager(match) + " is lost")
                        .never("no case has a case manager");
            case PUBLISHED_LOST ->
                new RuleWords()
                        .ofCase(match -> "has no slot, and was published for " + published(match))
                        .ofMeeting(amount -> "it has no start, and was published with one")
                        .never("it counts only where a published schedule is solved again");
            case MEETING_UNPLACED -> new RuleWords().ofMeeting(amount -> "it has no start");
            case MEETING_OUTSIDE_WINDOW ->
                new RuleWords().ofMeeting(amount -> "it is not wholly inside one of its windows");
            case MEETING_EMPTY ->
                new RuleWords()
                        .ofMeeting(amount -> "nobody it needs is free throughout")
                        .never("everybody who is needed in a meeting is always free");
            case ATTENDEE_MISSING ->
                new RuleWords()
                        .ofMeeting(amount -> amount + " people it needs are unavailable")
                        .never("everybody who is needed in a meeting is always free");
            case OPTIONAL_ATTENDEE_MISSING ->
                new RuleWords()
                        .ofMeeting(amount -> amount + " people who might come are unavailable")
                        .never("everybody who may come to a meeting is always free");
            case PREFERRED_WINDOW ->
                new RuleWords()
                        .ofMeeting(amount -> "it is outside its preferred windows")
                        .never("no meeting has a preferred window");
            case SLOT_TAKEN,
                    CASE_MANAGER_CLASH,
                    LOCAL_ASSESSOR_COMPLEX_LIMIT,
                    COMPLEX_PER_INSPECTOR,
                    COMPLEX_PER_DAY,
                    GIRLS_TOGETHER,
                    GIRLS_OVER_FIVE,
                    BME_TOGETHER,
                    BME_OVER_FIVE,
                    GIRLS_AND_BME_APART,
                    CASE_MANAGER_SAME_DAY,
                    UNUSED_SLOTS,
                    LUNCH,
                    ROOM_CLASH,
                    MEETINGS_PER_DAY -> new RuleWords();
        };
    }

    private static String attendee(CaseMatch match) {
        return name(match.attendee());
    }

    private static String caseManager(CaseMatch match) {
        return name(match.caseManager());
    }

    private static String name(@Nullable Person person) {
        return person == null ? "nobody" : person.name();
    }

    private static String published(CaseMatch match) {
        PublishedCase old = Objects.requireNonNull(match.published());
        return PrintedTimes.day(old.start().toLocalDate()) + " " + PrintedTimes.time(old.start());
    }

    /** What is said of one rule; of a rule about several things all of it is said elsewhere. */
    private static final class RuleWords {

        /** After the case, the inspector and the time; after the case alone where it has no slot. */
        private Function<CaseMatch, String> ofCase = match -> match.rule().counts();

        /** After the meeting and its time, by how often the rule is broken. */
        private IntFunction<String> ofMeeting = amount -> "";

        /** After "is" or "are", of slots that it closes to a case. */
        private @Nullable String closing;

        /** A sentence's end: why no schedule of an inspection breaks it. */
        private @Nullable String never;

        RuleWords ofCase(Function<CaseMatch, String> sentence) {
            ofCase = sentence;
            return this;
        }

        RuleWords ofMeeting(IntFunction<String> sentence) {
            ofMeeting = sentence;
            return this;
        }

        RuleWords closing(String words) {
            closing = words;
            return this;
        }

        RuleWords never(String words) {
            never = words;
            return this;
        }
    }
}
