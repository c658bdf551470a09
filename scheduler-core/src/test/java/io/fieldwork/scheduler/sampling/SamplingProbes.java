package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.format.excel.longlist.LongListWorkbook;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.sampling.JudgedCase.CaseStanding;
import io.fieldwork.scheduler.sampling.ListedCase.Child;
import io.fieldwork.scheduler.sampling.ListedCase.Decision;
import io.fieldwork.scheduler.sampling.ListedCase.Levels;
import io.fieldwork.scheduler.sampling.ListedCase.Manager;
import io.fieldwork.scheduler.sampling.ListedCase.Notes;
import io.fieldwork.scheduler.sampling.ListedCase.Sentence;
import io.fieldwork.scheduler.testing.LongListFile;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What sampling does with a value: for the table of limits. Everything is announced on 29 August 2014. */
public final class SamplingProbes {

    private SamplingProbes() {}

    /** A draw whose chances are estimated from a few draws alone, where they have to be. */
    public static SampleDraw quick(LongList list, SamplingRequest request) {
        return CaseSampling.draw(list, request, LongLists.quickRules());
    }

    /** The sample once that case has proved unsuitable. */
    public static SampleDraw replaced(SampleDraw draw, String reference) {
        return SampleReplacements.replace(draw, List.of(reference), new Issues());
    }

    /** What is said of a long-list whose cases all have this date in the column. */
    public static String longList(List<String> lines, String value, Path folder) throws IOException {
        LongListFile file = LongListFile.likeYois()
                .with("End date", one -> null)
                .with("Release date", one -> null)
                .with("DOB", one -> LocalDate.of(1999, 1, 1))
                .with("Date of sentence", one -> LocalDate.of(2014, 3, 10))
                .with(lines.get(0), one -> LocalDate.parse(value));
        Path path = folder.resolve("list.xlsx");
        Files.write(path, file.write(LongLists.of(Programme.SQS, 1, 2, 1)));
        try {
            LongListWorkbook.read(path, Programme.SQS, LocalDate.of(2014, 8, 29), LocalDate.of(2014, 9, 15));
            return "read";
        } catch (InvalidInputException e) {
            return e.issues().stream().map(issue -> issue.expected()).collect(Collectors.joining(" "));
        }
    }

    /** The standing of one case, its tier, and what is said of it. */
    public static String eligible(List<String> lines, String value, Path folder) {
        String[] words = lines.get(0).split(" ", -1);
        Programme programme = Programme.valueOf(words[0]);
        ListedCase listed = new ListedCase(
                "A",
                new Child("A", "A", Gender.MALE, LocalDate.of(1999, 1, 1), Ethnicity.WHITE),
                new Sentence(disposal(words[1]), LocalDate.parse(words[2]), date(words[3]), date(words[4])),
                new Levels(RiskLevel.MEDIUM, RiskLevel.MEDIUM, RiskLevel.MEDIUM),
                new Manager("Case Manager 1", "", "", "", ""),
                "",
                Set.of(),
                new Notes("", ""),
                Decision.NONE,
                "row 2");
        SamplingRequest request =
                new SamplingRequest(programme, LocalDate.of(2014, 8, 29), null, 20, null, Map.of(), Map.of(), null, 0);
        JudgedCase judged = new CaseEligibility(request, SamplingRules.shipped()).judge(listed);
        String reasons = String.join("; ", judged.reasons());
        String standing =
                judged.standing() == CaseStanding.ELIGIBLE ? "eligible, tier " + judged.tier() : judged.standing() + "";
        return reasons.isEmpty() ? standing : standing + ": " + reasons;
    }

    private static @Nullable LocalDate date(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }

    private static Disposal disposal(String type) {
        return SamplingRules.disposals().stream()
                .filter(one -> one.leftOut() == null && one.type() == CaseType.valueOf(type))
                .findFirst()
                .orElseThrow();
    }

    /** The age group of a child who was born on that day. */
    public static String age(List<String> lines, String value, Path folder) {
        ListedCase plain = LongLists.plain("A", "Referral order", LocalDate.of(2014, 6, 2));
        ListedCase listed = new ListedCase(
                "A",
                new Child("A", "A", Gender.MALE, LocalDate.parse(value), Ethnicity.WHITE),
                plain.sentence(),
                plain.levels(),
                plain.manager(),
                "",
                Set.of(),
                plain.notes(),
                Decision.NONE,
                "row 2");
        JudgedCase judged =
                new CaseEligibility(LongLists.request(Programme.SQS, 20, 0), SamplingRules.shipped()).judge(listed);
        return ComparedGroup.all(SamplingRules.shipped(), LocalDate.of(2014, 8, 29), one -> false).stream()
                .filter(group -> group.of().equals("age") && group.has(judged))
                .map(ComparedGroup::name)
                .collect(Collectors.joining(" and also "));
    }

    /** Places by domain that a caseload gives. */
    public static String size(List<String> lines, String value, Path folder) {
        SamplingRequest request = new SamplingRequest(
                Programme.valueOf(lines.get(0)),
                LocalDate.of(2020, 8, 28),
                null,
                0,
                Integer.parseInt(value),
                Map.of(),
                Map.of(),
                null,
                0);
        return SampleSize.places(request, SamplingRules.shipped(), 0).toString();
    }

    /** The cap of a draw of so many community cases, of case managers who have so many each. */
    public static String cap(List<String> lines, String value, Path folder) {
        String[] words = lines.get(0).split(" ", -1);
        int size = Integer.parseInt(words[0]);
        Integer cap = words[1].equals("-") ? null : Integer.valueOf(words[1]);
        List<ListedCase> cases = new ArrayList<>();
        for (int manager = 2; manager < words.length; manager++) {
            for (int k = 0; k < Integer.parseInt(words[manager]); k++) {
                String name = "Case Manager " + manager;
                ListedCase plain =
                        LongLists.plain(manager + "-" + k, "Youth rehabilitation order", LocalDate.of(2014, 6, 2));
                cases.add(LongLists.managedBy(plain, name));
            }
        }
        SamplingRequest request = new SamplingRequest(
                Programme.SQS, LocalDate.of(2014, 8, 29), size, 20, null, Map.of("COMMUNITY", 10), Map.of(), cap, 0);
        try {
            SampleDraw draw = CaseSampling.draw(new LongList(cases, Map.of()), request, LongLists.quickRules());
            long most = draw.sample().stream()
                    .collect(Collectors.groupingBy(
                            drawn -> draw.cases()
                                    .get(drawn.index())
                                    .listed()
                                    .manager()
                                    .name(),
                            Collectors.counting()))
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            return draw.sample().size() + " drawn, at most " + draw.mostPerManager()
                    + (most > draw.mostPerManager() ? ", which one exceeds" : "");
        } catch (InvalidInputException e) {
            return "refused: " + e.issues().get(0).expected().replaceAll(":.*", "");
        }
    }
}
