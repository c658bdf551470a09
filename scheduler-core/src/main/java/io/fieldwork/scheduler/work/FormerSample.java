package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.report.SampleAuditWorkbook;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleFacts;
import io.fieldwork.scheduler.sampling.SampleReplacements;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the former draw, where cases of it are replaced.
 *
 * <p>A replacement repeats the former draw and then takes the next reserve, whose place was drawn with the sample.
 * The audit beside the inspection has the seed, what was replaced before, and the fingerprint, which says whether
 * list and options are still the same. Without an audit the seed must be given, and nothing can be compared.
 *
 * <p>What people changed in the inspection since stays: only the case that goes and the one that comes are touched.
 *
 * @param replace the cases that proved unsuitable
 * @param facts of its audit; empty where nothing is replaced or there is no audit
 * @param inspection what people made of it since, or null
 */
record FormerSample(
        List<String> replace,
        Map<String, String> facts,
        @Nullable InspectionInput inspection) {

    /**
     * Reads what a replacement needs.
     *
     * @param seed the one that was given, or null
     * @throws InvalidInputException where a replacement has no seed, or another than the former draw
     * @throws IOException where one of the former files cannot be read
     */
    static FormerSample read(SampleFiles files, List<String> replace, @Nullable Long seed) throws IOException {
        Issues issues = new Issues();
        files.checkName(issues);
        if (replace.isEmpty()) {
            stop(issues);
            return new FormerSample(replace, Map.of(), null);
        }
        boolean audited = Files.exists(files.audit());
        Map<String, String> facts = audited ? SampleAuditWorkbook.readFacts(files.audit()) : Map.of();
        check(facts, files, audited, seed, issues);
        stop(issues);
        InspectionInput inspection = Files.exists(files.inspection())
                ? InspectionFiles.read(files.inspection()).listed()
                : null;
        return new FormerSample(replace, facts, inspection);
    }

    private static void check(
            Map<String, String> facts, SampleFiles files, boolean audited, @Nullable Long seed, Issues issues) {
        String former = facts.getOrDefault(SampleFacts.SEED, "");
        if (audited && !former.matches("-?\\d{1,19}")) {
            issues.fault(files.audit().toString(), former, "the audit that select wrote, with its seed");
        } else if (!audited && seed == null) {
            issues.fault("--seed", "", "the seed of the former draw: its audit is not beside " + files.inspection());
        } else if (audited && seed != null && !seed.toString().equals(former)) {
            issues.fault("--seed", seed, "the seed of the former draw, " + former);
        }
    }

    /** The former seed where the audit has one. */
    long seed(long given) {
        String former = facts.get(SampleFacts.SEED);
        return former == null ? given : Long.parseLong(former);
    }

    /**
     * The sample with what was replaced before and now.
     *
     * @param fitted the list whose diaries the draw was made to fit, or null
     * @throws InvalidInputException where the draw is not the former one, or a case cannot be replaced
     */
    SampleDraw replaceIn(SampleDraw draw, @Nullable LongList fitted) {
        if (replace.isEmpty()) {
            return draw;
        }
        Issues issues = new Issues();
        compare(SampleFacts.fingerprints(draw, fitted), issues);
        List<String> all = new ArrayList<>(SampleFacts.replaced(facts));
        replace.stream().map(typed -> typed.strip().toUpperCase(Locale.ROOT)).forEach(all::add);
        SampleDraw replaced = issues.hasFaults() ? draw : SampleReplacements.replace(draw, all, issues);
        stop(issues);
        return replaced;
    }

    private void compare(Map<String, String> now, Issues issues) {
        now.forEach((name, value) -> {
            String former = SampleFacts.former(facts, name, value);
            if (!former.equals(value)) {
                issues.fault(
                        name,
                        value,
                        "that of the audit, " + former
                                + ": list or options are not those of the former draw, so it cannot be repeated"
                                + (name.equals(SampleFacts.DIARIES)
                                        ? " (--fit-diaries is given or left out as it was then)"
                                        : ""));
            }
        });
    }

    private static void stop(Issues issues) {
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
    }
}
