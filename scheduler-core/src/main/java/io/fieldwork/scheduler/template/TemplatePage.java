package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
import java.util.List;

/**
 * One page of a model schedule: the week of one inspector, or of several of a role who have the same week.
 *
 * <p>A team of five local assessors has one page for all of them: so a change is made once.
 *
 * @param numbers which inspectors of the role the page is for, in the order of the team list; the first is 1
 * @param commitments the page's own, on top of those that everyone has
 */
public record TemplatePage(
        Role role, List<Integer> numbers, List<TemplateSlot> slots, List<TemplateCommitment> commitments) {

    public TemplatePage {
        numbers = List.copyOf(numbers);
        slots = List.copyOf(slots);
        commitments = List.copyOf(commitments);
    }
}
