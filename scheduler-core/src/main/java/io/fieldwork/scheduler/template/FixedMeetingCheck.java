package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.PageRows.LocatedRow;
import io.fieldwork.scheduler.template.SlotRules.FixedMeeting;
import io.fieldwork.scheduler.validate.Issue;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the fixed meetings that a model schedule lacks (SLOT-012 to SLOT-019, SLOT-039 to SLOT-042).
 *
 * <p>What must stand on the pages is data, by programme; here is only how a page is looked through for it.
 */
final class FixedMeetingCheck {

    private final ModelSchedule schedule;
    private final List<PageRows> pages;
    private final List<Issue> findings = new ArrayList<>();

    private FixedMeetingCheck(ModelSchedule schedule, List<PageRows> pages) {
        this.schedule = schedule;
        this.pages = pages;
    }

    static List<Issue> check(ModelSchedule schedule, SlotRules rules, List<PageRows> pages) {
        FixedMeetingCheck check = new FixedMeetingCheck(schedule, pages);
        for (FixedMeeting meeting : rules.meetings()) {
            if (meeting.paired()) {
                check.checkPairs(
                        meeting, meeting.roles().get(0), meeting.roles().get(1));
            } else {
                check.checkRoles(meeting);
            }
        }
        return check.findings;
    }

    private void checkRoles(FixedMeeting meeting) {
        for (PageRows page : pages) {
            boolean applies = meeting.roles().isEmpty()
                    || meeting.roles().contains(page.page().role());
            if (applies && !hasMeeting(page, meeting)) {
                find(page.path(), page.who(), meeting);
            }
        }
    }

    /** The k-th local assessor with the k-th assistant inspector (DER-003). */
    private void checkPairs(FixedMeeting meeting, Role supporter, Role supported) {
        for (int number = 1; number <= schedule.team().getOrDefault(supported, 0); number++) {
            Optional<PageRows> first = findPage(supporter, number);
            Optional<PageRows> second = findPage(supported, number);
            if (first.isEmpty()) {
                find("team", "no " + RoleNames.of(supporter) + " " + number, meeting);
            } else if (!(meeting.kind() == CommitmentKind.OBSERVE
                    ? hasSlot(first.get(), meeting)
                    : hasMeeting(first.get(), meeting))) {
                find(first.get().path(), RoleNames.of(supporter) + " " + number, meeting);
            }
            if (second.isPresent() && !hasMeeting(second.get(), meeting)) {
                find(second.get().path(), RoleNames.of(supported) + " " + number, meeting);
            }
        }
    }

    private Optional<PageRows> findPage(Role role, int number) {
        return pages.stream()
                .filter(page ->
                        page.page().role() == role && page.page().numbers().contains(number))
                .findFirst();
    }

    private static boolean hasMeeting(PageRows page, FixedMeeting meeting) {
        return page.rows().stream().anyMatch(row -> row.is(meeting.kind()) && isThen(row, meeting));
    }

    /** Who is observed has a case meanwhile (SLOT-017). */
    private static boolean hasSlot(PageRows page, FixedMeeting meeting) {
        return page.rows().stream().anyMatch(row -> row.isSlot() && isThen(row, meeting));
    }

    private static boolean isThen(LocatedRow located, FixedMeeting meeting) {
        TemplateRow row = located.row();
        return row.day() == meeting.day()
                && row.start().equals(meeting.start())
                && (meeting.end() == null || row.end().equals(meeting.end()));
    }

    private void find(String path, String who, FixedMeeting meeting) {
        String until = meeting.end() == null ? "" : " to " + meeting.end();
        findings.add(new Issue.Warning(
                path,
                who,
                "on " + meeting.day().getDisplayName(TextStyle.FULL, Locale.UK) + " " + meeting.start() + until
                        + " a row of the kind " + meeting.kind() + " (" + meeting.rule() + ")",
                null));
    }
}
