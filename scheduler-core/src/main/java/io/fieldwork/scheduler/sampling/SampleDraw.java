package io.fieldwork.scheduler.sampling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sample, and all that can be said about how it came about. Restricted.
 *
 * <p>It is a value: replacing and fitting make new ones of it, and keep what was drawn, judged and counted.
 *
 * @param cases every case of the long-list, judged, in canonical order: the same whatever the order of the rows
 * @param sample the cases drawn, by reference
 * @param reserves the rest of each cell in the order in which it would be drawn (SAMP-015, ALLOC-041)
 * @param size the cases asked for
 * @param caseManagers case managers with a case on the long-list
 * @param provenMaximumCovered of how many of them any sample of these strata can hold a case
 * @param mostPerManager the cap that held
 * @param statements what bound the draw, in plain sentences that name nobody
 * @param replaced references that proved unsuitable and are no longer in the sample, in the order in which they left it
 * @param changes each case that was drawn and is not in the sample, in the order in which they left it
 * @param fingerprint of list and options: two draws with the same one and the same seed are the same
 */
public record SampleDraw(
        SamplingRequest request,
        List<JudgedCase> cases,
        List<Drawn> sample,
        List<Reserve> reserves,
        List<Stratum> strata,
        InclusionChances chances,
        int size,
        int caseManagers,
        int provenMaximumCovered,
        int mostPerManager,
        List<GroupRepresentation> representation,
        List<String> statements,
        List<String> replaced,
        List<SampleChange> changes,
        String fingerprint) {

    /** A case of the sample. {@code fileRead}: a substitute of the 2020 programmes is read from the file (ALLOC-041). */
    public record Drawn(String reference, int index, boolean fileRead) {}

    /** A case in reserve; {@code number} counts from 1 within its stratum and team. */
    public record Reserve(String stratum, String team, int tier, int number, int index) {}

    public SampleDraw {
        cases = List.copyOf(cases);
        sample = List.copyOf(sample);
        reserves = List.copyOf(reserves);
        strata = List.copyOf(strata);
        representation = List.copyOf(representation);
        statements = List.copyOf(statements);
        replaced = List.copyOf(replaced);
        changes = List.copyOf(changes);
    }

    /** The case of the sample with that reference. */
    public Optional<Drawn> find(String reference) {
        return sample.stream()
                .filter(drawn -> drawn.reference().equals(reference))
                .findFirst();
    }

    public ListedCase listed(Drawn drawn) {
        return cases.get(drawn.index()).listed();
    }

    /** Of how many case managers the sample holds a case. */
    public int covered() {
        Set<String> covered = new LinkedHashSet<>();
        sample.forEach(drawn -> covered.add(ManagerNames.key(listed(drawn))));
        covered.remove("");
        return covered.size();
    }

    /** How many cases are in doubt that are in the sample. */
    public int doubtsInSample() {
        return (int) sample.stream()
                .filter(drawn -> cases.get(drawn.index()).isInDoubt())
                .count();
    }

    /** How many cases are in doubt, drawn or not. */
    public int doubts() {
        return (int) cases.stream().filter(JudgedCase::isInDoubt).count();
    }

    /** How many cases HMI Probation left out. */
    public int leftOut() {
        return (int) cases.stream().filter(JudgedCase::isLeftOut).count();
    }

    /** The same with other cases. */
    SampleDraw with(List<Drawn> newSample, List<Reserve> newReserves) {
        return counted(newSample, newReserves, strata, provenMaximumCovered);
    }

    /** The same with other cases, and what is said of their strata. */
    SampleDraw counted(List<Drawn> newSample, List<Reserve> newReserves, List<Stratum> newStrata, int newMaximum) {
        List<JudgedCase> drawn =
                newSample.stream().map(one -> cases.get(one.index())).toList();
        return new SampleDraw(
                request,
                cases,
                newSample,
                newReserves,
                newStrata,
                chances,
                size,
                caseManagers,
                newMaximum,
                mostPerManager,
                CaseSampling.representation(request, cases, drawn),
                statements,
                replaced,
                changes,
                fingerprint);
    }

    /** The same with one sentence more. */
    public SampleDraw saying(String statement) {
        return noted(List.of(statement), replaced, changes);
    }

    /** The same with one change more, which was made already. */
    SampleDraw changed(SampleChange change) {
        List<SampleChange> more = new ArrayList<>(changes);
        more.add(change);
        return noted(List.of(), replaced, more);
    }

    /** The same with sentences more, and what left the sample by now. */
    SampleDraw noted(List<String> newStatements, List<String> newReplaced, List<SampleChange> newChanges) {
        List<String> more = new ArrayList<>(statements);
        more.addAll(newStatements);
        return new SampleDraw(
                request,
                cases,
                sample,
                reserves,
                strata,
                chances,
                size,
                caseManagers,
                provenMaximumCovered,
                mostPerManager,
                representation,
                more,
                newReplaced,
                newChanges,
                fingerprint);
    }
}
