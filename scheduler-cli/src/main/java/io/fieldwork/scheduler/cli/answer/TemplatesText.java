package io.fieldwork.scheduler.cli.answer;

import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelScheduleText;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.work.TemplatesJob;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The model schedules, and what is wrong with one of a user's own, in words and as JSON.
 *
 * <p>The words of a model schedule itself are the core's, for other programs show it too.
 */
public final class TemplatesText {

    private TemplatesText() {}

    /**
     * The list, or one in full.
     *
     * @param name null: all
     */
    public static String words(@Nullable String name) {
        return name == null ? ModelScheduleText.list() : ModelScheduleText.render(TemplatesJob.get(name));
    }

    /**
     * The same in figures.
     *
     * @param name null: all
     */
    public static String json(@Nullable String name) {
        var root = JsonPrinter.object();
        var list = root.putArray("templates");
        List<ModelSchedule> shown = name == null ? ModelSchedules.all() : List.of(TemplatesJob.get(name));
        shown.forEach(one -> list.addObject()
                .put("name", one.name())
                .put("programme", one.programme().name())
                .put("cases", one.cases())
                .put("slots", one.capacity())
                .put("inspectors", one.teamSize()));
        return JsonPrinter.print(root);
    }

    /** What a check found, a sentence a line. */
    public static String words(TemplatesJob.Outcome check) {
        return check.findings().isEmpty()
                ? check.name() + " keeps the rules of its programme."
                : check.findings().stream().map(Issue::sentence).collect(Collectors.joining(System.lineSeparator()));
    }

    public static String json(TemplatesJob.Outcome check) {
        return FaultPrinter.findings(check.name(), check.findings());
    }
}
