package io.fieldwork.scheduler.calendar;

import static io.fieldwork.scheduler.model.Nation.ENGLAND;
import static io.fieldwork.scheduler.model.Nation.WALES;
import static io.fieldwork.scheduler.model.Programme.FJI;
import static io.fieldwork.scheduler.model.Programme.JOINT;
import static io.fieldwork.scheduler.model.Programme.SINGLE;
import static io.fieldwork.scheduler.model.Programme.SMALL;
import static io.fieldwork.scheduler.model.Programme.SQS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.calendar.InspectionCalendar.CalendarNote;
import io.fieldwork.scheduler.calendar.InspectionCalendar.WeekTwoBasis;
import io.fieldwork.scheduler.calendar.KeyDate.AlternativeDate;
import io.fieldwork.scheduler.calendar.KeyDate.WordingStrength;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rows of the calendar's rules: each that says "must" has a test named by its id. SQS and FJI begin on Mon 15 Sep 2014
 * (FJI week 2 on Mon 29 Sep 2014), the 2020 programmes on Mon 14 Sep 2020 (joint week 2 on Mon 28 Sep 2020).
 */
class CalendarRulesTest {

    /** The rows of strength must, copied from the rules by hand. */
    private static final Set<String> MUST = rows(
            range(1, 13),
            range(17, 19),
            range(22, 36),
            range(38, 39),
            range(41, 42),
            range(45, 45),
            range(58, 60),
            range(62, 63),
            range(65, 72));

    @Test
    void everyRowOfTheRulesIsInTheFiles() {
        DateRules book = DateRules.shipped();
        Set<String> found = Stream.of(
                        book.dates().stream().map(KeyDateRule::rule),
                        book.notes().stream().map(DateRules.NoteRule::rule),
                        book.pairs().stream().map(DateRules.PublishedPair::rule))
                .flatMap(ids -> ids)
                .filter(id -> id.startsWith("CAL-"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(rows(range(1, 75)));
    }

    @Test
    void everyRowThatSaysMustHasATestNamedByItsId() {
        DateRules book = DateRules.shipped();
        Set<String> must = Stream.concat(
                        book.dates().stream()
                                .filter(date -> date.strength() == WordingStrength.MUST)
                                .map(KeyDateRule::rule),
                        book.notes().stream()
                                .filter(note -> note.strength() == WordingStrength.MUST)
                                .map(DateRules.NoteRule::rule))
                .filter(id -> id.startsWith("CAL-"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tested = Arrays.stream(CalendarRulesTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .map(Pattern.compile("cal(\\d{3}).*")::matcher)
                .filter(Matcher::matches)
                .map(matcher -> "CAL-" + matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.println("Calendar rows that say must: " + must.size() + ", with a test named by the id: "
                + tested.stream().filter(must::contains).count());

        assertThat(must).isEqualTo(MUST);
        assertThat(tested).isEqualTo(must);
    }

    @Test
    void cal001TheCallIsOnTheFridayElevenWorkingDaysBefore() {
        assertThat(row(SQS, "CAL-001")).isEqualTo("Fri 29 Aug 2014 09:30 until 10:30, Lead Inspector to YOT Manager");
    }

    @Test
    void cal002SomebodyElseTakesTheCall() {
        assertThat(note(SQS, "CAL-002"))
                .contains("another manager", "line manager", "chair of the board", "goes ahead");
    }

    @Test
    void cal003TheDocumentsFollowTheCall() {
        assertThat(row(SQS, "CAL-003"))
                .isEqualTo("Fri 29 Aug 2014, Support Services Officer to Listed contacts and YOT Manager");
    }

    @Test
    void cal004ThePlanningCallIsEarlyInTheNextWeek() {
        assertThat(row(SQS, "CAL-004"))
                .isEqualTo("Mon 1 Sep 2014, Lead Inspector and Support Services Officer to YOT Manager");
        assertThat(date(SQS, "CAL-004").what()).contains("an hour or more");
    }

    @Test
    void cal005TheLongListIsDueOnThursdayAtNoon() {
        assertThat(row(SQS, "CAL-005")).isEqualTo("Thu 4 Sep 2014 12:00, YOT Manager to Support Services Officer");
        assertThat(date(SQS, "CAL-005").what()).contains("availability");
    }

    @Test
    void cal006SitesAreAgreedInThePlanningCall() {
        assertThat(date(SQS, "CAL-006").date()).isEqualTo(date(SQS, "CAL-004").date());
    }

    @Test
    void cal007TheFirstIssueIsOnMondayAtFour() {
        assertThat(row(SQS, "CAL-007")).isEqualTo("Mon 8 Sep 2014 16:00, Support Services Officer to YOT Manager");
    }

    @Test
    void cal008TheInformationIsDueOnMondayAtFive() {
        assertThat(row(SQS, "CAL-008"))
                .isEqualTo("Mon 8 Sep 2014 17:00, YOT Manager to Lead Inspector and Support Services Officer");
    }

    @Test
    void cal009TheMondayBeforeIsThatOfTheWeekBefore() {
        LocalDate fieldwork = calendar(SQS, ENGLAND).request().monday();

        assertThat(date(SQS, "CAL-007").date()).isEqualTo(fieldwork.minusDays(7));
        assertThat(date(SQS, "CAL-008").date()).isEqualTo(fieldwork.minusDays(7));
        assertThat(note(SQS, "CAL-009")).contains("week before");
    }

    @Test
    void cal010ThereAreFourDaysToCheck() {
        assertThat(row(SQS, "CAL-010"))
                .isEqualTo("Mon 8 Sep 2014 to Thu 11 Sep 2014, YOT Manager to Support Services Officer");
    }

    @Test
    void cal011TheFinalIssueIsOnThursdayByCloseOfBusiness() {
        assertThat(row(SQS, "CAL-011")).isEqualTo("Thu 11 Sep 2014 17:00, Support Services Officer to YOT Manager");
        assertThat(date(SQS, "CAL-011").hourAssumed()).isTrue(); // GAP-013
        assertThat(date(SQS, "CAL-011").also()).contains("GAP-013");
    }

    @Test
    void cal012LogisticsTakeTheTwoWeeksBefore() {
        assertThat(row(SQS, "CAL-012"))
                .isEqualTo("Mon 1 Sep 2014 to Fri 12 Sep 2014, YOT Manager to Support Services Officer");
    }

    @Test
    void cal013FieldworkIsFromMondayToWednesday() {
        assertThat(row(SQS, "CAL-013"))
                .isEqualTo("Mon 15 Sep 2014 13:00 to Wed 17 Sep 2014 until 18:00, Inspection team to YOT Manager");
    }

    @Test
    void cal017TheDraftComesOnWednesdayByCloseOfBusiness() {
        assertThat(row(SQS, "CAL-017")).isEqualTo("Wed 24 Sep 2014 17:00, Lead Inspector to YOT Manager");
    }

    @Test
    void cal018TheReplyIsDueThreeWorkingDaysLater() {
        assertThat(row(SQS, "CAL-018")).isEqualTo("Mon 29 Sep 2014, YOT Manager to Lead Inspector");
        assertThat(date(SQS, "CAL-018").warnings()).isEmpty();
    }

    @Test
    void cal019InWalesTheReportIsTranslated() {
        assertThat(calendar(SQS, WALES).find("CAL-019").map(CalendarRulesTest::row))
                .contains("Mon 29 Sep 2014 to Fri 3 Oct 2014, HMI Probation to Translators");
        assertThat(calendar(SQS, ENGLAND).find("CAL-019")).isEmpty();
    }

    @Test
    void cal022TheCallIsOnTheFridayElevenWorkingDaysBefore() {
        assertThat(row(FJI, "CAL-022")).isEqualTo("Fri 29 Aug 2014, Lead Inspector to YOT Manager");
        assertThat(date(FJI, "CAL-022").what()).contains("duty manager", "up the line");
    }

    @Test
    void cal023TheDocumentsComeTheSameDay() {
        assertThat(date(FJI, "CAL-023").date()).isEqualTo(date(FJI, "CAL-022").date());
        assertThat(date(FJI, "CAL-023").alternatives()) // DIS-005
                .extracting(AlternativeDate::date)
                .containsExactly(LocalDate.of(2014, 9, 1));
    }

    @Test
    void cal024PreparationBeginsAtOnce() {
        assertThat(date(FJI, "CAL-024").date())
                .isEqualTo(date(FJI, "CAL-022").date())
                .isBefore(date(FJI, "CAL-025").date());
    }

    @Test
    void cal025ThePlanningMeetingIsOnMondayOrTuesday() {
        assertThat(row(FJI, "CAL-025")).isEqualTo("Mon 1 Sep 2014 to Tue 2 Sep 2014, Lead Inspector to YOT Manager");
        assertThat(date(FJI, "CAL-025").what()).contains("two hours", "face to face");
    }

    @Test
    void cal026TheLongListIsDueOnThursdayAtNoon() {
        assertThat(row(FJI, "CAL-026")).isEqualTo("Thu 4 Sep 2014 12:00, YOT Manager to Support Services Officer");
    }

    @Test
    void cal027TheShortlistComesOnMondayAtFive() {
        assertThat(row(FJI, "CAL-027")).isEqualTo("Mon 8 Sep 2014 17:00, Support Services Officer to YOT Manager");
    }

    @Test
    void cal028TheScheduleOfWeekOneIsDueOnThursdayAtNoon() {
        assertThat(row(FJI, "CAL-028"))
                .isEqualTo("Thu 11 Sep 2014 12:00, YOT Manager to Lead Inspector and Support Services Officer");
    }

    @Test
    void cal029TheInformationIsDueOnThursdayAtNoonAndOnPaperOnArrival() {
        assertThat(row(FJI, "CAL-029"))
                .isEqualTo("Thu 11 Sep 2014 12:00, YOT Manager to Lead Inspector and Support Services Officer");
        assertThat(row(FJI, "OUT-027")).isEqualTo("Mon 15 Sep 2014 13:00, YOT Manager to Lead Inspector");
    }

    @Test
    void cal030TheFindingsMeetingIsBookedStraightAway() {
        assertThat(date(FJI, "CAL-030").date()).isEqualTo(date(FJI, "CAL-022").date());
    }

    @Test
    void cal031WeekOneIsFromMondayToFriday() {
        assertThat(row(FJI, "CAL-031"))
                .isEqualTo("Mon 15 Sep 2014 13:00 to Fri 19 Sep 2014 until 13:30, Inspection team to YOT Manager");
    }

    @Test
    void cal032LinkManagersAreConfirmedOnFriday() {
        assertThat(row(FJI, "CAL-032")).isEqualTo("Fri 19 Sep 2014 12:30, YOT Manager to Lead Inspector");
    }

    @Test
    void cal033TheSecondWeekIsNeverCountedSilently() {
        LocalDate monday = LocalDate.of(2016, 3, 7);
        InspectionCalendar assumed = KeyDates.of(CalendarRequest.of(FJI, monday, ENGLAND));
        InspectionCalendar published = KeyDates.of(CalendarRequest.of(FJI, LocalDate.of(2014, 6, 16), ENGLAND));
        InspectionCalendar given =
                KeyDates.of(CalendarRequest.of(FJI, monday, ENGLAND).withWeekTwo(monday.plusDays(21)));

        assertThat(assumed.weekTwoBasis()).isEqualTo(WeekTwoBasis.ASSUMED);
        assertThat(assumed.weekTwo()).isEqualTo("2016-03-21");
        assertThat(assumed.warnings()).singleElement().asString().contains("is assumed", "Mon 28 Mar 2016");
        assertThat(published.weekTwoBasis()).isEqualTo(WeekTwoBasis.PUBLISHED);
        assertThat(published.weekTwo()).isEqualTo("2014-07-07");
        assertThat(published.warnings()).singleElement().asString().contains("as published");
        assertThat(given.weekTwoBasis()).isEqualTo(WeekTwoBasis.GIVEN);
        assertThat(given.weekTwo()).isEqualTo("2016-03-28");
        assertThat(given.warnings()).isEmpty();
    }

    @Test
    void cal034MeetingsOfWeekTwoAreArrangedInTheWeekBefore() {
        assertThat(row(FJI, "CAL-034"))
                .isEqualTo("Mon 22 Sep 2014 to Thu 25 Sep 2014, YOT Manager to Partner inspectors and Lead Inspector");
    }

    @Test
    void cal035TheInformationOfWeekTwoIsDueOnMonday() {
        assertThat(row(FJI, "CAL-035"))
                .isEqualTo("Mon 22 Sep 2014 17:00, YOT Manager to Lead Inspector and Support Services Officer");
        assertThat(date(FJI, "CAL-035").hourAssumed()).isTrue(); // GAP-013
    }

    @Test
    void cal036TheScheduleOfWeekTwoIsDueOnThursdayAtNoon() {
        assertThat(row(FJI, "CAL-036"))
                .isEqualTo("Thu 25 Sep 2014 12:00, YOT Manager to Lead Inspector and Support Services Officer");
    }

    @Test
    void cal038WeekTwoIsFromMondayToFriday() {
        assertThat(row(FJI, "CAL-038"))
                .isEqualTo(
                        "Mon 29 Sep 2014 13:00 to Fri 3 Oct 2014 until 13:00, Inspection team and Partner inspectors to YOT Manager");
    }

    @Test
    void cal039FindingsAreAgreedOnThursdayAndGivenOnFriday() {
        assertThat(row(FJI, "CAL-039"))
                .isEqualTo("Thu 2 Oct 2014, Inspection team and Partner inspectors to Lead Inspector");
        assertThat(row(FJI, "CAL-039-2"))
                .isEqualTo("Fri 3 Oct 2014 10:00 until 12:00, Lead Inspector to YOT Manager and Listed contacts");
    }

    @Test
    void cal041TheDraftComesOnTheMondayOfWeekFive() {
        assertThat(row(FJI, "CAL-041")).isEqualTo("Mon 20 Oct 2014, Lead Inspector to YOT Manager");
    }

    @Test
    void cal042TheReplyIsDueOnTheFridayOfWeekSix() {
        assertThat(row(FJI, "CAL-042")).isEqualTo("Fri 31 Oct 2014, YOT Manager to Lead Inspector");
    }

    @Test
    void cal045TheImprovementPlanIsDueInWeekFifteen() {
        assertThat(row(FJI, "CAL-045")).isEqualTo("Mon 29 Dec 2014 to Fri 2 Jan 2015, YOT Manager to HMI Probation");
    }

    @Test
    void cal058TheCallIsOnTheFridayOfTheFourthWeekBefore() {
        for (Programme programme : Set.of(SINGLE, SMALL, JOINT)) {
            assertThat(row(programme, "CAL-058")).isEqualTo("Fri 21 Aug 2020, Lead Inspector to YOT Manager");
        }
    }

    @Test
    void cal059TheProjectPlanFollowsTheCall() {
        assertThat(date(SINGLE, "CAL-059").date())
                .isEqualTo(date(SINGLE, "CAL-058").date());
        assertThat(date(SINGLE, "CAL-059").what()).contains("project plan", "link manager");
    }

    @Test
    void cal060TheLinkManagerChecksTheDates() {
        assertThat(row(SMALL, "CAL-060")).isEqualTo("Fri 21 Aug 2020, Link manager to Administrator");
    }

    @Test
    void cal062TheLongListIsDueOnFriday() {
        assertThat(row(JOINT, "CAL-062")).isEqualTo("Fri 28 Aug 2020 17:00, Link manager to Administrator");
        assertThat(date(JOINT, "CAL-062").hourAssumed()).isTrue(); // GAP-013
    }

    @Test
    void cal063FinalSchedulesComeOnWednesday() {
        assertThat(row(SMALL, "CAL-063")).isEqualTo("Wed 9 Sep 2020 17:00, Administrator to Link manager");
        assertThat(date(SMALL, "CAL-063").warnings()).isEmpty();
        assertThat(date(SINGLE, "CAL-063").date()).isEqualTo("2020-09-09");
        assertThat(date(SINGLE, "CAL-063").warnings()) // DIS-041
                .singleElement()
                .asString()
                .contains("small YOTs alone");
    }

    @Test
    void cal065FurtherEvidenceComesInTheWeekBeforeTheSecond() {
        assertThat(row(JOINT, "CAL-065"))
                .isEqualTo("Mon 21 Sep 2020 to Fri 25 Sep 2020, Link manager to Partner inspectors and Administrator");
    }

    @Test
    void cal066ThePresentationIsOnTheFirstDayOrTheSecondMonday() {
        assertThat(date(SINGLE, "CAL-066").date()).isEqualTo("2020-09-14");
        assertThat(date(SMALL, "CAL-066").date()).isEqualTo("2020-09-14");
        assertThat(date(JOINT, "CAL-066").date()).isEqualTo("2020-09-28");
    }

    @Test
    void cal067FieldworkEndsByProgramme() {
        assertThat(row(SINGLE, "CAL-067")).isEqualTo("Fri 18 Sep 2020 13:00, Inspection team to YOT Manager");
        assertThat(row(SMALL, "CAL-067")).isEqualTo("Thu 17 Sep 2020 13:00, Inspection team to YOT Manager");
        assertThat(row(JOINT, "CAL-067"))
                .isEqualTo("Thu 1 Oct 2020, Inspection team and Partner inspectors to YOT Manager");
    }

    @Test
    void cal068ThePanelIsOnTheTuesdayAfter() {
        assertThat(row(SINGLE, "CAL-068")).isEqualTo("Tue 22 Sep 2020, Ratings panel to Lead Inspector");
        assertThat(row(JOINT, "CAL-068")).isEqualTo("Tue 6 Oct 2020, Ratings panel to Lead Inspector");
    }

    @Test
    void cal069TheSummaryComesOnFriday() {
        assertThat(row(SMALL, "CAL-069")).isEqualTo("Fri 25 Sep 2020, HMI Probation to YOT Manager");
        assertThat(row(JOINT, "CAL-069")).isEqualTo("Fri 9 Oct 2020, HMI Probation to YOT Manager");
    }

    @Test
    void cal070TheLeadInspectorCallsAfterThePanel() {
        for (Programme programme : Set.of(SINGLE, SMALL, JOINT)) {
            assertThat(date(programme, "CAL-070").date())
                    .isEqualTo(date(programme, "CAL-068").date());
        }
    }

    @Test
    void cal071TheDraftComesOnTheMondayOfWeekSix() {
        assertThat(row(SINGLE, "CAL-071")).isEqualTo("Mon 26 Oct 2020, Lead Inspector to YOT Manager");
        assertThat(row(JOINT, "CAL-071")).isEqualTo("Mon 9 Nov 2020, Lead Inspector to YOT Manager");
    }

    @Test
    void cal072CommentsAreDueTenWorkingDaysLater() {
        assertThat(row(SINGLE, "CAL-072"))
                .isEqualTo("Mon 9 Nov 2020, YOT Manager to Head of programme and Lead Inspector");
        assertThat(row(JOINT, "CAL-072")).startsWith("Mon 23 Nov 2020");
        assertThat(date(SINGLE, "CAL-072").warnings()).isEmpty();
    }

    private static InspectionCalendar calendar(Programme programme, Nation nation) {
        LocalDate monday = programme == SQS || programme == FJI ? LocalDate.of(2014, 9, 15) : LocalDate.of(2020, 9, 14);
        CalendarRequest request = CalendarRequest.of(programme, monday, nation);
        return KeyDates.of(CalendarRequest.hasTwoWeeks(programme) ? request.withWeekTwo(monday.plusDays(14)) : request);
    }

    private static KeyDate date(Programme programme, String key) {
        return calendar(programme, ENGLAND).find(key).orElseThrow();
    }

    /** Such as {@code Mon 8 Sep 2014 16:00, Support Services Officer to YOT Manager}. */
    private static String row(Programme programme, String key) {
        return row(date(programme, key));
    }

    private static String row(KeyDate date) {
        return PrintedTimes.day(date.date())
                + (date.time() == null ? "" : " " + date.time())
                + (date.isSingleDay() ? "" : " to " + PrintedTimes.day(date.last()))
                + (date.until() == null ? "" : " until " + date.until())
                + ", " + date.from() + " to " + date.to();
    }

    private static String note(Programme programme, String rule) {
        return calendar(programme, ENGLAND).notes().stream()
                .filter(note -> note.rule().equals(rule))
                .map(CalendarNote::text)
                .findFirst()
                .orElseThrow();
    }

    @SafeVarargs
    private static Set<String> rows(Stream<String>... ranges) {
        return Stream.of(ranges).flatMap(ids -> ids).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> range(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> String.format(java.util.Locale.ROOT, "CAL-%03d", number));
    }
}
