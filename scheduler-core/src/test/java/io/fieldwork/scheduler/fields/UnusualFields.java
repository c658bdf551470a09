package io.fieldwork.scheduler.fields;

import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.resolve.Absence;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.template.BlankInspections;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inspections in which one field of one record has an unusual value and all else is as usual, for every field that there
 * is. A field for which no value is known is a mistake of the tests, which {@link #neverVaried} names.
 */
final class UnusualFields {

    /**
     * One field with an unusual value.
     *
     * @param field the field, such as {@code Person.email}
     * @param entry the record that has it
     * @param alone the inspection in which nothing else is unusual
     */
    record Variant(String field, Record entry, InspectionInput alone) {

        @Override
        public String toString() {
            return field + " in " + entry;
        }
    }

    private final List<Variant> entries = new ArrayList<>();
    private final List<Variant> wholes = new ArrayList<>();
    private final Set<String> varied = new LinkedHashSet<>();
    private int number;

    UnusualFields() {
        for (RecordComponent list : Records.components(InspectionInput.class)) {
            Class<?> entry = Records.entry(list);
            if (entry != null) {
                addEntries(list, entry);
            }
        }
        addDetails();
        addLists();
        addTemplates();
        addWeights();
        addVersions();
    }

    /** Those whose record stands in a list of the inspection: others may stand beside it. */
    List<Variant> entries() {
        return entries;
    }

    /** Those that concern the inspection as a whole. */
    List<Variant> wholes() {
        return wholes;
    }

    List<Variant> all() {
        List<Variant> all = new ArrayList<>(entries);
        all.addAll(wholes);
        return all;
    }

    /** One inspection with all entries: each is still the only one with its unusual field. */
    InspectionInput allEntries() {
        InspectionInput all = base();
        for (Variant variant : entries) {
            all = add(all, variant.entry());
        }
        return all;
    }

    /** The fields that no variant changed, of every kind of record that an inspection holds. */
    Set<String> neverVaried() {
        Set<String> left = fields();
        left.removeAll(varied);
        return left;
    }

    /** Every field of every record that an inspection holds. */
    static Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        collect(InspectionInput.class, fields);
        return fields;
    }

    private static void collect(Class<?> type, Set<String> fields) {
        for (RecordComponent component : Records.components(type)) {
            fields.add(Records.name(component));
            Class<?> entry = Records.entry(component);
            Class<?> inner = entry == null ? component.getType() : entry;
            if (inner.isRecord()) {
                collect(inner, fields);
            }
        }
    }

    private static InspectionInput base() {
        return InspectionInputs.sqs()
                .meetings(InspectionInputs.meeting("M01", "LI", "cm-1"))
                .build();
    }

    private void addEntries(RecordComponent list, Class<?> type) {
        for (RecordComponent component : Records.components(type)) {
            int size = FieldValues.unusual(component).size();
            for (int i = 0; i < size; i++) {
                number++;
                Record usual = FieldValues.usual(type, number);
                Record unusual = Records.with(
                        usual,
                        component.getName(),
                        FieldValues.unusual(component).get(i));
                List<String> fields = RecordWalk.fields(usual, unusual);
                if (!fields.isEmpty()) {
                    note(InspectionInput.class, list.getName());
                    note(type, component.getName());
                    varied.addAll(fields);
                    inner(component, FieldValues.unusual(component).get(i));
                    entries.add(new Variant(Records.name(component), unusual, add(base(), unusual)));
                }
            }
        }
    }

    /** Notes what is unusual within the records that the value holds. */
    private void inner(RecordComponent component, @Nullable Object value) {
        Class<?> entry = Records.entry(component);
        if (value instanceof List<?> list && list.size() == 1 && entry != null && entry.isRecord()) {
            varied.addAll(RecordWalk.fields(FieldValues.usual(entry, 0), list.get(0)));
        } else if (value instanceof Record record && FieldValues.isUsual(record.getClass())) {
            varied.addAll(RecordWalk.fields(FieldValues.usual(record.getClass(), 0), record));
        }
    }

    private void note(Class<?> type, String component) {
        varied.add(Records.name(Records.component(type, component)));
    }

    /** The inspection with one record more, at the end of its list. */
    private static InspectionInput add(InspectionInput input, Record entry) {
        InspectionInput with = input;
        if (entry instanceof Travel travel) {
            for (String site : List.of(travel.from(), travel.to())) {
                if (with.sites().stream().noneMatch(one -> one.id().equals(site))) {
                    with = add(with, new Site(site, site));
                }
            }
        }
        if (entry instanceof EnteredAbsence absence) {
            return enter(with, absence);
        }
        for (RecordComponent list : Records.components(InspectionInput.class)) {
            if (entry.getClass().equals(Records.entry(list))) {
                List<Object> all = new ArrayList<>((List<?>) Objects.requireNonNull(Records.value(with, list)));
                all.add(entry);
                return Records.with(with, list.getName(), all);
            }
        }
        throw new IllegalStateException("no list of " + entry.getClass());
    }

    /** It stands in its person's diary too, and the inspection goes with the newest version that it speaks of. */
    private static InspectionInput enter(InspectionInput input, EnteredAbsence absence) {
        boolean isInspector =
                input.inspectors().stream().anyMatch(one -> one.id().equals(absence.who()));
        List<EnteredAbsence> all = new ArrayList<>(input.absences());
        all.add(absence);
        return new Absence(absence.who(), isInspector, absence.from(), absence.to())
                .addTo(input)
                .withVersion(Math.max(absence.version(), Objects.requireNonNullElse(input.version(), 1)))
                .withAbsences(all);
    }

    private void addVersions() {
        RecordComponent version = Records.component(InspectionInput.class, "version");
        for (Object value : FieldValues.unusual(version)) {
            addWhole(version, Records.with(base(), "version", value), base());
        }
    }

    /** An inspection without days, which may have any Monday. */
    private static InspectionInput bare() {
        return InspectionInputs.sqs().slots().commitments().cases().build();
    }

    private void addDetails() {
        for (RecordComponent component : Records.components(bare().inspection().getClass())) {
            for (Object value : FieldValues.unusual(component)) {
                addWhole(
                        component,
                        Records.with(
                                bare(), "inspection", Records.with(bare().inspection(), component.getName(), value)),
                        bare());
            }
        }
    }

    /** All lists the other way round, and all empty that may be. */
    private void addLists() {
        InspectionInput turned = base();
        for (RecordComponent list : Records.components(InspectionInput.class)) {
            if (Records.entry(list) != null) {
                List<Object> other = new ArrayList<>((List<?>) Objects.requireNonNull(Records.value(base(), list)));
                Collections.reverse(other);
                turned = Records.with(turned, list.getName(), other);
            }
        }
        addWhole(Records.component(InspectionInput.class, "sites"), turned, base());
        InspectionInput onlyTeam = InspectionInputs.sqs()
                .sites()
                .travel()
                .rooms()
                .slots()
                .commitments()
                .people()
                .cases()
                .inspectors(new Inspector("LI", "Lead", Role.LEAD_INSPECTOR, null, List.of(), List.of()))
                .build();
        addWhole(Records.component(InspectionInput.class, "people"), onlyTeam, base());
    }

    private void addTemplates() {
        RecordComponent template = Records.component(InspectionInput.class, "template");
        for (String name : ModelSchedules.names()) {
            addWhole(template, ofModel(name), base());
        }
    }

    /** An inspection that names a model schedule, and has its team. */
    static InspectionInput ofModel(String name) {
        return InspectionInputs.from(
                        BlankInspections.of(ModelSchedules.find(name).orElseThrow(), InspectionInputs.MONDAY))
                .template(name)
                .slots()
                .commitments()
                .build()
                .withWeights(Map.of());
    }

    private void addWeights() {
        RecordComponent weights = Records.component(InspectionInput.class, "weights");
        Map<String, String> all = new LinkedHashMap<>();
        List<String> levels = List.of("hard", "medium", "soft");
        List<String> ids = new ArrayList<>(ScheduleRule.ids());
        Collections.reverse(ids);
        for (String id : ids) {
            String weight = all.size() * 37 + levels.get(all.size() % 3);
            all.put(id, weight);
            addWhole(weights, base().withWeights(Map.of(id, weight)), base());
        }
        addWhole(weights, base().withWeights(all), base());
    }

    private void addWhole(RecordComponent component, InspectionInput alone, InspectionInput usual) {
        List<String> fields = RecordWalk.fields(usual, alone);
        if (!fields.isEmpty()) {
            varied.addAll(fields);
            if (!component.getDeclaringRecord().equals(InspectionInput.class)) {
                note(InspectionInput.class, "inspection");
            }
            wholes.add(new Variant(Records.name(component), alone, alone));
        }
    }
}
