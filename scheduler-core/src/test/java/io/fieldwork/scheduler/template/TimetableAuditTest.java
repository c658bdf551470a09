package io.fieldwork.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
import io.fieldwork.scheduler.validate.Issue;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Pages with rows by chance, over and within each other, that touch and that leave just enough or a minute less: what the
 * check finds on them is found again minute by minute. Listed in an inspection, a week is judged as it is as a model schedule,
 * by the rules of that week and not of another.
 */
class TimetableAuditTest {

    private static final int NOON = 12 * 60;
    private static final int LUNCH = 30;
    private static final int GAP = 15;
    private static final String OF_LUNCH = "30 minutes free for lunch between 11:30 and 14:30";
    private static final String OF_GAP = "15 minutes before the next, which is ";
    private static final String OF_OVERLAP = "nothing else at that time, but there is ";

    @Test
    void lunchIsMissedWhereNoThirtyMinutesAreFreeMinuteByMinute() {
        Random dice = new Random(58);
        int missed = 0;
        int kept = 0;
        for (int round = 0; round < 7; round++) {
            for (ModelSchedule shipped : ModelSchedules.all()) {
                ModelSchedule schedule = DrawnTimetables.drawn(shipped, dice);
                Set<String> expected = new TreeSet<>();
                for (TemplatePage page : schedule.pages()) {
                    for (DayOfWeek day : List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
                        if (longestFree(DrawnTimetables.rows(schedule, page), day) < LUNCH) {
                            expected.add(
                                    DrawnTimetables.who(page) + ": " + day.getDisplayName(TextStyle.FULL, Locale.UK));
                            missed++;
                        } else {
                            kept++;
                        }
                    }
                }
                Set<String> said = new TreeSet<>();
                found(schedule, finding -> finding.expected().startsWith(OF_LUNCH))
                        .forEach(finding -> said.add(finding.value()));
                assertThat(said).as(schedule.name() + " " + round).isEqualTo(expected);
            }
        }
        assertThat(missed).isGreaterThan(120);
        assertThat(kept).isGreaterThan(120);
    }

    /** The longest stretch between half past eleven and half past two in which nothing but lunch stands. */
    private static int longestFree(List<TemplateRow> rows, DayOfWeek day) {
        int longest = 0;
        int free = 0;
        for (int minute = NOON - 30; minute < NOON + 150; minute++) {
            int now = minute;
            boolean isBusy = rows.stream()
                    .anyMatch(row -> row.day() == day
                            && !(row instanceof TemplateCommitment one && one.kind() == CommitmentKind.LUNCH)
                            && DrawnTimetables.minute(row.start()) <= now
                            && now < DrawnTimetables.minute(row.end()));
            free = isBusy ? 0 : free + 1;
            longest = Math.max(longest, free);
        }
        return longest;
    }

    @Test
    void whatOverlapsAndWhatIsTooNearIsFoundPairByPair() {
        Random dice = new Random(24);
        int overlaps = 0;
        int near = 0;
        for (int round = 0; round < 5; round++) {
            for (ModelSchedule shipped : ModelSchedules.all()) {
                ModelSchedule schedule = DrawnTimetables.drawn(shipped, dice);
                Set<String> expected = new TreeSet<>();
                for (TemplatePage page : schedule.pages()) {
                    addPairs(page, DrawnTimetables.rows(schedule, page), expected);
                }
                Set<String> said = new TreeSet<>();
                found(schedule, one -> true).forEach(finding -> {
                    String text = finding.expected().replaceAll(" \\([^)]*\\)$", "");
                    if (text.startsWith(OF_OVERLAP)) {
                        said.add(pair("over", finding.value(), text.substring(OF_OVERLAP.length())));
                    } else if (text.startsWith(OF_GAP)) {
                        said.add(pair("near", finding.value(), text.substring(OF_GAP.length())));
                    }
                });
                assertThat(said).as(schedule.name() + " " + round).isEqualTo(expected);
                overlaps += (int)
                        expected.stream().filter(one -> one.startsWith("over")).count();
                near += (int)
                        expected.stream().filter(one -> one.startsWith("near")).count();
            }
        }
        assertThat(overlaps).isGreaterThan(250);
        assertThat(near).isGreaterThan(75);
    }

    private static void addPairs(TemplatePage page, List<TemplateRow> rows, Set<String> expected) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                TemplateRow one = rows.get(i);
                TemplateRow other = rows.get(j);
                if (one.day() != other.day()) {
                    continue;
                }
                int apart = Math.max(
                        DrawnTimetables.minute(other.start()) - DrawnTimetables.minute(one.end()),
                        DrawnTimetables.minute(one.start()) - DrawnTimetables.minute(other.end()));
                boolean hasSlot = one instanceof TemplateSlot || other instanceof TemplateSlot;
                if (apart < 0) {
                    expected.add(pair("over", DrawnTimetables.words(page, one), DrawnTimetables.words(page, other)));
                } else if (apart < GAP && hasSlot && !isRest(one) && !isRest(other)) {
                    expected.add(pair("near", DrawnTimetables.words(page, one), DrawnTimetables.words(page, other)));
                }
            }
        }
    }

    private static boolean isRest(TemplateRow row) {
        return row instanceof TemplateCommitment one
                && (one.kind() == CommitmentKind.BREAK
                        || one.kind() == CommitmentKind.LUNCH
                        || one.kind() == CommitmentKind.TRAVEL);
    }

    private static String pair(String what, String one, String other) {
        return what + ": " + (one.compareTo(other) < 0 ? one + " | " + other : other + " | " + one);
    }

    private static List<Issue> found(ModelSchedule schedule, Predicate<Issue> wanted) {
        return TemplateCheck.check(schedule).stream().filter(wanted).toList();
    }

    /** Each of the shipped weeks, and each with rows taken away and put in: what is wrong with it does not depend on its form. */
    @Test
    void aWeekThatIsListedIsJudgedAsTheModelScheduleIs() {
        Random dice = new Random(62);
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        for (int round = 0; round < 6; round++) {
            for (ModelSchedule shipped : ModelSchedules.all()) {
                if (shipped.frame().endsWith("-B")) {
                    continue; // no inspection says that it is meant for the other frame of its week
                }
                ModelSchedule schedule = DrawnTimetables.drawn(shipped, dice);
                InspectionInput listed = DrawnTimetables.listed(schedule);
                Set<String> expected = new LinkedHashSet<>();
                found(schedule, finding -> isOfPages(finding)).forEach(finding -> expected.add(sentence(finding)));
                Set<String> said = new LinkedHashSet<>();
                TimetableCheck.check(listed, listed).stream()
                        .filter(finding -> !finding.place().equals("cases"))
                        .forEach(finding -> said.add(sentence(finding)));
                assertThat(said).as(schedule.name() + " " + round).containsExactlyInAnyOrderElementsOf(expected);
                rules.computeIfAbsent(shipped.frame(), frame -> new TreeSet<>())
                        .addAll(said.stream()
                                .map(text -> text.replaceAll(".*\\(([^()]*)\\)$", "$1"))
                                .toList());
            }
        }
        for (Programme programme : Programme.values()) {
            assertThat(rules).containsKey(programme.name());
        }
        assertThat(rules).as("weeks with rules of their own").containsKeys("FJI-WEEK2", "JOINT-WEEK2");
        assertThat(new LinkedHashSet<>(rules.values()))
                .as("rules that are named, by week")
                .hasSameSizeAs(rules.keySet());
    }

    private static boolean isOfPages(Issue finding) {
        return !finding.place().equals("cases")
                && !finding.place().startsWith("meetings")
                && !finding.place().startsWith("caseWork");
    }

    private static String sentence(Issue finding) {
        return finding.value() + ": " + finding.expected();
    }
}
