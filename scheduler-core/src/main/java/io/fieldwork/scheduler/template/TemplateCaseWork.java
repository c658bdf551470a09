package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.TemplateRow.TemplateWindow;
import java.util.List;

/**
 * Timetabled talks about cases of the first week that a specialist takes up again in the second (W2-046, W2-057).
 *
 * @param minutes length of a talk in minutes
 * @param windows when they are held
 * @param rules the ids of the rules that it comes from
 */
public record TemplateCaseWork(Role role, int minutes, List<TemplateWindow> windows, List<String> rules) {

    public TemplateCaseWork {
        windows = List.copyOf(windows);
        rules = List.copyOf(rules);
    }
}
