package io.fieldwork.scheduler.sampling;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of sampling, by programme: the resource {@code sampling-rules.json}. Where the documents leave a figure
 * open, a setting of {@link SamplingRequest} changes it for one draw.
 *
 * @param ageBands the age groups of which the sample is to be like the long-list
 * @param chanceDraws how many draws estimate a chance that cannot be worked out
 * @param tolerance by how many cases a group may differ from its share before the draw is steered
 * @param endedEarlyWeeks what ended within so many weeks is in doubt (SAMP-042)
 */
public record SamplingRules(
        List<AgeBand> ageBands,
        Confidence confidence,
        int chanceDraws,
        double tolerance,
        int endedEarlyWeeks,
        Map<Programme, ProgrammeRules> programmes) {

    /** Ages in whole years, both ends included. */
    public record AgeBand(String name, int from, int to) {}

    /** The sample size formula's figures (DER-016). */
    public record Confidence(double z, double margin, double proportion, String rule) {}

    /** How a programme samples. */
    public enum SamplingMethod {
        /** A mix of types, recent first, steered to be like the long-list (SQS, FJI). */
        TYPE_MIX,
        /** Strata in proportion, random within (the 2020 programmes). */
        STRATA
    }

    /**
     * What one programme asks for.
     *
     * @param sizes the usual sizes; empty where they are worked out
     * @param shares places by type, or by domain
     * @param months how far back the window goes beyond {@code weeksBefore}, by type (SAMP-005, SAMP-006)
     * @param preferredMonths the part of the window that is used first (SAMP-007)
     * @param releasedFirst custodial cases are normally already released (SAMP-018)
     * @param reoffendingIsHigh likelihood of reoffending counts among the high marks (SAMP-022, DIS-046)
     */
    public record ProgrammeRules(
            SamplingMethod method,
            List<Integer> sizes,
            Map<String, Integer> shares,
            int weeksBefore,
            int preferredMonths,
            @Nullable Map<CaseType, Integer> months,
            boolean releasedFirst,
            boolean reoffendingIsHigh,
            @Nullable Map<String, Integer> least,
            @Nullable Map<String, Integer> most,
            @Nullable Integer leastTotal,
            @Nullable Integer mostTotal,
            String rules) {

        public ProgrammeRules {
            shares = new LinkedHashMap<>(shares);
        }
    }

    /** The rules that are shipped. */
    public static SamplingRules shipped() {
        return Shipped.RULES;
    }

    /** The kinds of disposals that are known. */
    public static List<Disposal> disposals() {
        return Shipped.DISPOSALS;
    }

    public ProgrammeRules of(Programme programme) {
        ProgrammeRules found = programmes.get(programme);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There are no sampling rules for " + programme + ".\nMaybe a programme was added without them.");
        }
        return found;
    }

    private static final class Shipped {

        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        private static final SamplingRules RULES = read("sampling-rules.json", SamplingRules.class);
        private static final List<Disposal> DISPOSALS = List.of(read("disposals.json", Disposal[].class));

        private static <T> T read(String name, Class<T> type) {
            try (InputStream in = SamplingRules.class.getResourceAsStream(name)) {
                return MAPPER.readValue(in, type);
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalStateException(
                        "The resource " + name + " cannot be read.\nMaybe it is missing or damaged.", e);
            }
        }
    }
}
