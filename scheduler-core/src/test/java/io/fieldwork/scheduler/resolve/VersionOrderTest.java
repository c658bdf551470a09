package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.ReplacedVersion;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may come next: of the last version, with the inspection that knows it, issued no earlier than that. */
@Tag("OUT-023")
class VersionOrderTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2014, 9, 15, 8, 0);

    private final Issues issues = new Issues();

    private static Schedule told(Edition edition) {
        return Schedule.told("week", List.of(), List.of(), edition, List.of());
    }

    private static VersionOrder of(int version) {
        return VersionOrder.of("schedule.json", told(new Edition(version, null)));
    }

    /** The number that the inspection knows beside that of the schedule; where it is refused, what is named. */
    @ParameterizedTest
    @CsvSource({
        "1, , ",
        "1, 1, ",
        "1, 2, 'schedule.json, version'",
        "2, , 'the inspection, version'",
        "2, 1, 'the inspection, version'",
        "2, 2, ",
        "2, 3, 'schedule.json, version'",
        "7, 6, 'the inspection, version'",
        "7, 7, "
    })
    void theInspectionIsTheOneOfTheVersion(int version, @Nullable Integer known, @Nullable String refused) {
        of(version).checkInspection(known, issues);

        assertThat(issues.list()).extracting(Issue::place).isEqualTo(refused == null ? List.of() : List.of(refused));
        assertThat(VersionOrder.notLookedAt("schedule.json", new Edition(version, null), known))
                .as("of a schedule that is looked at alone; one from before the inspection may be")
                .extracting(Issue::place)
                .isEqualTo(issues.list().stream()
                        .map(Issue::place)
                        .filter("the inspection, version"::equals)
                        .toList());
    }

    @Test
    void whatIsWrongIsSaidWithTheWaysOn() {
        of(1).checkInspection(3, issues);
        of(3).checkInspection(null, issues);

        assertThat(issues.list())
                .extracting(Issue::sentence)
                .containsExactly(
                        "schedule.json, version: \"1\"; expected version 3, the last that the inspection knows of: give the"
                                + " schedule of that version, or the inspection of version 1.",
                        "the inspection, version: nothing is there; expected 3, the version of the schedule: absences that were"
                                + " entered with it would be forgotten. Give restricted/inspection.xlsx of that version; or,"
                                + " where they all stand in this one, type 3 in the row Version of its sheet Inspection.");
    }

    @Test
    void noVersionIsIssuedBeforeTheLast() {
        VersionOrder order = VersionOrder.of("schedule.json", told(new Edition(4, MONDAY)));

        order.checkNext(new Edition(5, null), issues);
        order.checkNext(new Edition(5, MONDAY), issues);
        assertThat(issues.list()).isEmpty();
        order.checkNext(new Edition(5, MONDAY.minusMinutes(1)), issues);

        assertThat(issues.list())
                .singleElement()
                .extracting(Issue::sentence)
                .isEqualTo(
                        "--issued: \"Mon 15 Sep 2014 07:59\"; expected a time from Mon 15 Sep 2014 08:00 on, when version 4"
                                + " was issued.");
    }

    /** A draft has no time of issue; the version that it replaces may have one. */
    @Test
    void norIsADraftBeforeTheVersionThatItReplaces() {
        Schedule draft = told(new Edition(2, null))
                .replacing(
                        new ReplacedVersion(new Edition(1, MONDAY), null, List.of(), List.of(), List.of(), List.of()));

        VersionOrder.of("schedule.json", draft)
                .checkNext(new Edition(2, WeekState.ISSUED, MONDAY.minusDays(1)), issues);

        assertThat(issues.list())
                .singleElement()
                .satisfies(one -> assertThat(one.expected()).contains("when version 1 was issued"));
    }

    @Test
    void thereIsALastNumber() {
        of(Edition.LAST_VERSION - 1).checkNext(new Edition(Edition.LAST_VERSION, null), issues);
        assertThat(issues.list()).isEmpty();

        of(Edition.LAST_VERSION).checkNext(new Edition(Edition.LAST_VERSION + 1, null), issues);

        assertThat(issues.list()).extracting(Issue::place).containsExactly("schedule.json, version");
    }
}
