package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which case is asked about, and what is wished for it. */
public final class WishOptions {

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description = "Explain this case alone, with every alternative: --case C01.")
    private @Nullable String reference;

    @Option(
            names = "--why-not",
            paramLabel = "CASE=SLOT",
            description =
                    "Say what stands against a case in a slot, and what would make it possible: --why-not C01=LI-3.")
    private @Nullable String whyNot;

    /**
     * What was asked.
     *
     * @param reference the case to explain, or null for all
     * @param whyNotCase the case that is wished into {@code whyNotSlot}; null where nothing is
     */
    public record Wish(
            @Nullable String reference,
            @Nullable String whyNotCase,
            @Nullable String whyNotSlot) {}

    /**
     * Reads the options. A wish for a case explains that case, unless another is named.
     *
     * @throws InvalidInputException where a case or slot is not in the inspection
     */
    public Wish read(InspectionInput input) {
        List<String> cases = input.cases().stream().map(CaseInput::reference).toList();
        List<String> slots = input.slots().stream().map(SlotInput::id).toList();
        List<Issue> faults = new ArrayList<>();
        check("--case", reference, cases, "the reference of a case of this inspection", faults);
        if (whyNot == null) {
            return finish(new Wish(reference, null, null), faults);
        }
        int sign = whyNot.indexOf('=');
        if (sign < 0) {
            faults.add(new Issue.Fault("--why-not", whyNot, "a case and a slot, such as C01=LI-3", null));
            return finish(new Wish(reference, null, null), faults);
        }
        String wished = whyNot.substring(0, sign).strip();
        String slot = whyNot.substring(sign + 1).strip();
        check("--why-not", wished, cases, "the reference of a case of this inspection", faults);
        check("--why-not", slot, slots, "the id of a slot of this inspection", faults);
        return finish(new Wish(reference == null ? wished : reference, wished, slot), faults);
    }

    private static void check(
            String option, @Nullable String id, List<String> known, String expected, List<Issue> faults) {
        if (id != null && !known.contains(id)) {
            faults.add(new Issue.Fault(option, id, expected, NearestMatch.of(id, known)));
        }
    }

    private static Wish finish(Wish wish, List<Issue> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return wish;
    }
}
