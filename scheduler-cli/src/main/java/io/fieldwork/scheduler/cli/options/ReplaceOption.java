package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.cli.output.SampleFiles;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.SampleAuditWorkbook;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.sampling.Replacements;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleFacts;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/*
 * A replacement repeats the former draw and then takes the next reserve, whose place was drawn with the sample. The audit
 * beside the inspection has the seed, what was replaced before, and the fingerprint, which says whether list and options are
 * still the same. Without an audit the seed must be given, and nothing can be compared.
 */
/** Cases of a sample that proved unsuitable. */
public final class ReplaceOption {

    @Option(
            names = "--replace",
            paramLabel = "CASE",
            split = ",",
            description = "Replace this case of the former draw, such as C07, by the next reserve; the inspection that"
                    + " was written keeps all else.")
    private List<String> replace = List.of();

    /**
     * What is known of the former draw.
     *
     * @param facts of its audit; empty where nothing is replaced or there is no audit
     * @param inspection what people made of it since, or null
     */
    public record Former(
            List<String> replace,
            Map<String, String> facts,
            @Nullable InspectionInput inspection) {

        /** The former seed where the audit has one. */
        public long seed(long given) {
            String former = facts.get(SampleFacts.SEED);
            return former == null ? given : Long.parseLong(former);
        }

        /**
         * The sample with what was replaced before and now.
         *
         * @param fitted the list whose diaries the draw was made to fit, or null
         * @throws InvalidInputException where the draw is not the former one, or a case cannot be replaced
         */
        public SampleDraw replaceIn(SampleDraw draw, @Nullable LongList fitted) {
            if (replace.isEmpty()) {
                return draw;
            }
            Issues issues = new Issues();
            compare(SampleFacts.fingerprints(draw, fitted), issues);
            List<String> all = new ArrayList<>(SampleFacts.replaced(facts));
            replace.stream()
                    .map(typed -> typed.strip().toUpperCase(Locale.ROOT))
                    .forEach(all::add);
            SampleDraw replaced = issues.hasFaults() ? draw : Replacements.replace(draw, all, issues);
            if (issues.hasFaults()) {
                throw new InvalidInputException(issues.list());
            }
            return replaced;
        }

        private void compare(Map<String, String> now, Issues issues) {
            now.forEach((name, value) -> {
                String former = facts.getOrDefault(name, value);
                if (!former.equals(value)) {
                    issues.fault(
                            name,
                            value,
                            "that of the audit, " + former
                                    + ": list or options are not those of the former draw, so it cannot be repeated");
                }
            });
        }
    }

    /**
     * Reads what a replacement needs, and looks whether the outputs may be written.
     *
     * @throws InvalidInputException where the files are there and nothing is replaced, or a replacement has no seed
     * @throws IOException where one of the former files cannot be read
     */
    public Former read(SampleFiles files, Optional<Long> seed, boolean force) throws IOException {
        Issues issues = new Issues();
        if (!String.valueOf(files.inspection()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            issues.fault("-o", files.inspection(), "a file name that ends in .xlsx");
        }
        if (replace.isEmpty()) {
            for (Path file : files.all()) {
                if (!force && Files.exists(file)) {
                    issues.fault(
                            "-o",
                            file,
                            "a new file: this one is there already, and --force would replace it; to exchange a case"
                                    + " of it, say --replace");
                }
            }
            stop(issues);
            return new Former(List.of(), Map.of(), null);
        }
        boolean audited = Files.exists(files.audit());
        Map<String, String> facts = audited ? SampleAuditWorkbook.readFacts(files.audit()) : Map.of();
        check(facts, files, audited, seed, issues);
        stop(issues);
        InspectionInput inspection = Files.exists(files.inspection())
                ? InspectionFiles.read(files.inspection()).listed()
                : null;
        return new Former(replace, facts, inspection);
    }

    private static void check(
            Map<String, String> facts, SampleFiles files, boolean audited, Optional<Long> seed, Issues issues) {
        String former = facts.getOrDefault(SampleFacts.SEED, "");
        if (audited && !former.matches("-?\\d{1,19}")) {
            issues.fault(files.audit().toString(), former, "the audit that select wrote, with its seed");
        } else if (!audited && seed.isEmpty()) {
            issues.fault("--seed", "", "the seed of the former draw: its audit is not beside " + files.inspection());
        } else if (audited && seed.isPresent() && !seed.get().toString().equals(former)) {
            issues.fault("--seed", seed.get(), "the seed of the former draw, " + former);
        }
    }

    private static void stop(Issues issues) {
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
    }
}
