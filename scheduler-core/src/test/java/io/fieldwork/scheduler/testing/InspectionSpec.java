package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.template.ModelSchedules;

/**
 * What a generated inspection is like. Shares are between 0 and 1.
 *
 * <pre>{@code InspectionSpec.of("fji-4").withUnavailable(0.4).withSites(2)}</pre>
 *
 * @param template the model schedule that gives programme, team, slots and commitments
 * @param copies how many such teams work side by side; 1 but in measurements of growth
 * @param cases number of cases
 * @param unavailable share of the case managers' half days that are taken
 * @param standIns share of cases with a stand-in
 * @param absentLastWeek share of case managers who were away the week before
 * @param conflicts share of inspectors who must not meet some person
 * @param sites number of sites; inspectors and case managers are spread over them
 * @param preferred share of case managers who gave preferred times
 * @param inspectorsAway share of inspectors who are away for two hours
 * @param heldPeople share of case managers whom one of the fixed meetings holds
 */
public record InspectionSpec(
        String template,
        int copies,
        int cases,
        double unavailable,
        double standIns,
        double absentLastWeek,
        double conflicts,
        int sites,
        double preferred,
        double inspectorsAway,
        double heldPeople) {

    /** An ordinary week: the cases that the model schedule is made for, at one site. */
    public static InspectionSpec of(String template) {
        int cases = ModelSchedules.find(template).orElseThrow().cases();
        return new InspectionSpec(template, 1, cases, 0.12, 0.25, 0.08, 0.15, 1, 0.15, 0, 0);
    }

    /**
     * A week in which some interviews are likely to fail: much unavailable time, few stand-ins, two sites, inspectors
     * away.
     */
    public static InspectionSpec tight(String template) {
        int cases = ModelSchedules.find(template).orElseThrow().cases();
        return new InspectionSpec(template, 1, cases, 0.65, 0.1, 0.2, 0.4, 2, 0.3, 0.2, 0.1);
    }

    public InspectionSpec withCases(int count) {
        return new InspectionSpec(
                template,
                copies,
                count,
                unavailable,
                standIns,
                absentLastWeek,
                conflicts,
                sites,
                preferred,
                inspectorsAway,
                heldPeople);
    }

    /** So many teams and as many times the cases: {@code of("fji-10").withCopies(10)} has 100 inspectors, 840 cases. */
    public InspectionSpec withCopies(int count) {
        return new InspectionSpec(
                template,
                count,
                cases / copies * count,
                unavailable,
                standIns,
                absentLastWeek,
                conflicts,
                sites,
                preferred,
                inspectorsAway,
                heldPeople);
    }

    public InspectionSpec withUnavailable(double share) {
        return new InspectionSpec(
                template,
                copies,
                cases,
                share,
                standIns,
                absentLastWeek,
                conflicts,
                sites,
                preferred,
                inspectorsAway,
                heldPeople);
    }

    public InspectionSpec withSites(int count) {
        return new InspectionSpec(
                template,
                copies,
                cases,
                unavailable,
                standIns,
                absentLastWeek,
                conflicts,
                count,
                preferred,
                inspectorsAway,
                heldPeople);
    }
}
