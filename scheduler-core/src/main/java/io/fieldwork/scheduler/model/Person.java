package io.fieldwork.scheduler.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is interviewed or attends meetings: a case manager, a stand-in, a partner. Identity is by id.
 *
 * @param site id of the site where the person works, or null
 * @param preferred periods that suit best; empty where none were given (ALLOC-002)
 * @param absentPreviousWeek true for who was away the week before fieldwork (ALLOC-004)
 * @param firstDayBack the day of return, or null: the fieldwork Monday where {@code absentPreviousWeek}
 * @param firstDayBackWaived true where the person agreed to be seen on the first day back
 * @param needs what the inspectors must know to meet the person well (ALLOC-008)
 * @param lineManager id of the line manager, or null
 */
public record Person(
        String id,
        String name,
        String email,
        @Nullable String site,
        List<Unavailability> unavailable,
        List<Period> preferred,
        boolean absentPreviousWeek,
        @Nullable LocalDate firstDayBack,
        boolean firstDayBackWaived,
        String needs,
        @Nullable String lineManager,
        String grade,
        List<String> roles) {

    public Person {
        unavailable = List.copyOf(unavailable);
        preferred = List.copyOf(preferred);
        roles = List.copyOf(roles);
    }

    /** A person who is free at all times and of no site, until more is said. */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /** What a sentence calls the person: the name; the id where none is given. */
    public String printedName() {
        return name.isBlank() ? id : name;
    }

    /** All of this one, to be changed in parts. */
    public Builder toBuilder() {
        return new Builder(id, name)
                .email(email)
                .site(site)
                .unavailable(unavailable)
                .preferred(preferred)
                .absentPreviousWeek(absentPreviousWeek)
                .firstDayBack(firstDayBack)
                .firstDayBackWaived(firstDayBackWaived)
                .needs(needs)
                .lineManager(lineManager)
                .grade(grade)
                .roles(roles);
    }

    /** The same person, who agreed to be seen on the first day back (ALLOC-005). */
    public Person withFirstDayBackWaived() {
        return toBuilder().firstDayBackWaived(true).build();
    }

    /** The same person with other periods away. */
    public Person withUnavailable(List<Unavailability> periods) {
        return toBuilder().unavailable(periods).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * Puts a person together.
     *
     * <pre>{@code
     * Person head = Person.builder("p-1", "Head of service").site("main").roles(List.of("YOT_MANAGER")).build();
     * Person renamed = head.toBuilder().name("Another name").build();
     * }</pre>
     *
     * What is not said is what its absence means in JSON: nothing known, never away, at work the week before.
     */
    public static final class Builder {

        private String id;
        private String name;
        private String email = "";
        private @Nullable String site;
        private List<Unavailability> unavailable = List.of();
        private List<Period> preferred = List.of();
        private boolean absentPreviousWeek;
        private @Nullable LocalDate firstDayBack;
        private boolean firstDayBackWaived;
        private String needs = "";
        private @Nullable String lineManager;
        private String grade = "";
        private List<String> roles = List.of();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder email(String email) {
            this.email = email;
            return this;
        }

        public Builder site(@Nullable String site) {
            this.site = site;
            return this;
        }

        public Builder unavailable(List<Unavailability> unavailable) {
            this.unavailable = unavailable;
            return this;
        }

        public Builder preferred(List<Period> preferred) {
            this.preferred = preferred;
            return this;
        }

        public Builder absentPreviousWeek(boolean absentPreviousWeek) {
            this.absentPreviousWeek = absentPreviousWeek;
            return this;
        }

        public Builder firstDayBack(@Nullable LocalDate firstDayBack) {
            this.firstDayBack = firstDayBack;
            return this;
        }

        public Builder firstDayBackWaived(boolean firstDayBackWaived) {
            this.firstDayBackWaived = firstDayBackWaived;
            return this;
        }

        public Builder needs(String needs) {
            this.needs = needs;
            return this;
        }

        public Builder lineManager(@Nullable String lineManager) {
            this.lineManager = lineManager;
            return this;
        }

        public Builder grade(String grade) {
            this.grade = grade;
            return this;
        }

        public Builder roles(List<String> roles) {
            this.roles = roles;
            return this;
        }

        public Person build() {
            return new Person(
                    id,
                    name,
                    email,
                    site,
                    unavailable,
                    preferred,
                    absentPreviousWeek,
                    firstDayBack,
                    firstDayBackWaived,
                    needs,
                    lineManager,
                    grade,
                    roles);
        }
    }
}
