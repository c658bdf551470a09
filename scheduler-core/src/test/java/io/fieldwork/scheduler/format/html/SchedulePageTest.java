package io.fieldwork.scheduler.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SchedulePageTest {

    private static final InspectionInput INSPECTION = inspection("sqs-20");
    private static final Schedule SCHEDULE = solved(INSPECTION);
    private static final String PAGE = SchedulePage.write(INSPECTION, SCHEDULE);

    @Test
    @Tag("SLOT-007")
    void everyCaseStandsInEveryViewWithTheTimeAtWhichItsCaseManagerJoins() { // SLOT-004, SLOT-007
        for (String view : List.of("board", "inspectors", "days")) {
            String section = view(view);
            SCHEDULE.cases().forEach(one -> assertThat(section).contains(one.reference()));
        }
        SCHEDULE.cases().stream()
                .filter(one -> one.interviewStart() != null)
                .forEach(one -> assertThat(view("board"))
                        .contains("joins " + one.interviewStart().toLocalTime()));
    }

    @Test
    void aPersonFindsEachInterviewOnce() {
        String people = view("people");
        SCHEDULE.cases().stream()
                .filter(one -> one.attendee() != null)
                .forEach(one -> assertThat(people).containsOnlyOnce("Interview about " + one.reference() + "<"));
    }

    @Test
    @Tag("FIELD-035")
    void otherChildrenInTheSamePlacesGiveTheSamePage() { // FIELD-035, FIELD-036
        InspectionInput others = INSPECTION.withCases(
                INSPECTION.cases().stream().map(SchedulePageTest::otherChild).toList());

        assertThat(others).isNotEqualTo(INSPECTION);
        assertThat(SchedulePage.write(others, SCHEDULE)).isEqualTo(PAGE);
    }

    @Test
    @Tag("FIELD-036")
    void theClassOfABlockDependsOnTheSlotAndNeverOnTheCase() { // FIELD-036
        Matcher blocks = Pattern.compile("<li class=\"([^\"]*)\"><span class=\"time\">[^<]*</span> <b>(C\\d+)</b>")
                .matcher(view("board"));
        assertThat(blocks.results().map(found -> found.group(1).replaceAll("x\\d+ w\\d+ ", "")))
                .hasSize(SCHEDULE.cases().size())
                .containsOnly("interview");
    }

    @Test
    void blocksAreToScale() {
        assertThat(PAGE)
                .containsPattern("\\.board \\.w120 \\{ width: 22\\.2222%; \\}") // of nine hours, 9 to 18
                .containsPattern("\\.board \\.x0 \\{ left: 0\\.0000%; \\}");
    }

    @Test
    void thePageIsWholeWithoutNetworkAndScript() {
        assertThat(PAGE)
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("src=")
                .doesNotContain(" style=")
                .doesNotContain("onclick");
        assertThat(PAGE.substring(0, PAGE.indexOf("<script>")))
                .contains("<section id=\"board\" class=\"view\"", "<section id=\"checks\" class=\"view\"");
    }

    @Test
    void theSameScheduleGivesTheSameBytes() {
        assertThat(SchedulePage.write(INSPECTION, SCHEDULE)).isEqualTo(PAGE);
    }

    @Test
    void namesThatLookLikeMarkupStayText() {
        String name = INSPECTION.people().get(0).name();
        String odd = SchedulePage.write(renamed("<b>&\"" + name), SCHEDULE);

        assertThat(odd).contains("&lt;b&gt;&amp;&quot;" + name).doesNotContain("<b>&\"" + name);
    }

    @Test
    void anInspectionWithoutATeamsNameBeginsWithTheWeek() {
        InspectionDetails details = INSPECTION.inspection();
        InspectionInput nameless = INSPECTION.toBuilder()
                .inspection(new InspectionDetails(
                        details.id(), details.programme(), details.week(), "", details.nation(), details.monday()))
                .build();

        assertThat(SchedulePage.write(nameless, SCHEDULE)).contains("<p>Week of ");
        assertThat(PAGE).contains("<p>" + Html.text(details.yot()) + ", week of ");
    }

    private InspectionInput renamed(String name) {
        return INSPECTION.withPeople(INSPECTION.people().stream()
                .map(person -> person.id().equals(INSPECTION.people().get(0).id())
                        ? person.toBuilder().name(name).build()
                        : person)
                .toList());
    }

    private static CaseInput otherChild(CaseInput one) {
        return one.toBuilder()
                .type(one.type() == CaseType.CUSTODY ? CaseType.COMMUNITY : CaseType.CUSTODY)
                .gender(one.gender() == Gender.FEMALE ? Gender.MALE : Gender.FEMALE)
                .ethnicity(one.ethnicity() == Ethnicity.BME ? Ethnicity.WHITE : Ethnicity.BME)
                .rosh(RiskLevel.VERY_HIGH)
                .vulnerability(RiskLevel.VERY_HIGH)
                .childProtection(!one.childProtection())
                .lookedAfter(!one.lookedAfter())
                .build();
    }

    private String view(String id) {
        int start = PAGE.indexOf("<section id=\"" + id + "\"");
        int next = PAGE.indexOf("class=\"view\"", PAGE.indexOf("class=\"view\"", start) + 1);
        return PAGE.substring(start, next < 0 ? PAGE.length() : next);
    }

    private static InspectionInput inspection(String problem) {
        try {
            return InspectionFiles.read(Path.of("..", "problems", problem, "inspection.xlsx"))
                    .expanded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schedule solved(InspectionInput input) {
        SolverSettings quick = new SolverSettings(0, Effort.QUICK, null);
        return ScheduleSolver.solve(new SolveRequest(input, quick), ProgressListener.NONE, new StopSignal())
                .schedule();
    }
}
