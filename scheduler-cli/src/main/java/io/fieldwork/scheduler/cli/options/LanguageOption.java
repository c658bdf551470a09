package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The language of a schedule workbook: {@code --language cy} (OUT-036).
 *
 * <p>Where nobody chooses, the job goes by the workbook that it goes on with, or by the nation of the inspection: the choice is empty
 * then, and no language is assumed.
 */
public final class LanguageOption {

    private static final Map<String, Language> CODES = codes();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description =
                    "The language of the schedule workbook: en, cy (Welsh) or both. Usual: that of the schedule that issue"
                            + " or resolve goes on with; else both for Wales, but for an FJI; en elsewhere.")
    private @Nullable String language;

    private static Map<String, Language> codes() {
        Map<String, Language> codes = new LinkedHashMap<>();
        codes.put("en", Language.ENGLISH);
        codes.put("cy", Language.WELSH);
        codes.put("both", Language.BOTH);
        return codes;
    }

    /** True where somebody chose. */
    public boolean isGiven() {
        return language != null;
    }

    /**
     * The choice; null where nobody chose, for what is usual depends on the inspection.
     *
     * @throws InvalidInputException where there is no such language
     */
    public @Nullable Language read() {
        if (language == null) {
            return null;
        }
        Language chosen = CODES.get(language.strip().toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw new InvalidInputException(
                    List.of(new Issue.Fault("--language", language, "en for English, cy for Welsh, or both", null)));
        }
        return chosen;
    }
}
