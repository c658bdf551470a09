package io.fieldwork.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    private static List<Checklist> lists(Programme programme) {
        CalendarRequest request = CalendarRequest.of(programme, LocalDate.of(2014, 9, 15), Nation.ENGLAND);
        return Checklist.allOf(KeyDates.of(
                CalendarRequest.hasTwoWeeks(programme) ? request.withWeekTwo(LocalDate.of(2014, 9, 29)) : request));
    }

    private static List<Checklist.Item> items(Programme programme, String rule) {
        return lists(programme).stream()
                .flatMap(list -> list.items().stream())
                .filter(item -> item.rule().equals(rule))
                .toList();
    }

    @Test
    void everyRowOfTheChecklistsIsThere() { // CHECK-001 to CHECK-051
        Set<String> found = Arrays.stream(Programme.values())
                .flatMap(programme -> lists(programme).stream())
                .flatMap(list -> Stream.concat(
                        list.items().stream().map(Checklist.Item::rule),
                        list.notes().stream()
                                .flatMap(note -> Pattern.compile("CHECK-\\d+")
                                        .matcher(note)
                                        .results())
                                .map(match -> match.group())))
                .filter(rule -> rule.startsWith("CHECK"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 51)
                        .mapToObj(number -> String.format(Locale.ROOT, "CHECK-%03d", number))
                        .toList());
    }

    @Test
    void eachProgrammeHasItsLists() {
        assertThat(lists(Programme.SQS)).extracting(Checklist::id).containsExactly("SQS");
        assertThat(lists(Programme.FJI)).extracting(Checklist::id).containsExactly("FJI-1", "FJI-2");
        for (Programme programme : List.of(Programme.SINGLE, Programme.SMALL, Programme.JOINT)) {
            assertThat(lists(programme)).extracting(Checklist::id).containsExactly("2020");
        }
    }

    @Test
    void theTwentyThreeItemsOfTheFullJointInspectionKeepTheirNumbers() { // CHECK-001 to CHECK-023
        assertThat(lists(Programme.FJI).stream()
                        .flatMap(list -> list.items().stream())
                        .map(Checklist.Item::number)
                        .filter(number -> number != null))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 23).boxed().toList());
    }

    @Test
    void listsOfDocumentsAreComplete() {
        assertThat(items(Programme.SQS, "CHECK-037")).hasSize(6);
        assertThat(items(Programme.FJI, "CHECK-025")).hasSize(6);
        assertThat(items(Programme.FJI, "CHECK-027")).hasSize(5);
        assertThat(items(Programme.FJI, "CHECK-028")).hasSize(3);
        assertThat(items(Programme.JOINT, "CHECK-039")).hasSize(12);
        assertThat(items(Programme.SINGLE, "CHECK-040")).hasSize(10);
        assertThat(items(Programme.SINGLE, "CHECK-041")).hasSize(18);
        assertThat(items(Programme.SMALL, "CHECK-044")).hasSize(17);
        assertThat(items(Programme.SMALL, "CHECK-040")).isEmpty();
        assertThat(items(Programme.JOINT, "CHECK-045")).hasSize(13);
        assertThat(items(Programme.SINGLE, "CHECK-045")).isEmpty();
        assertThat(items(Programme.SMALL, "CHECK-049")).hasSize(8);
    }

    @Test
    void dueDatesAreThoseOfTheCalendar() {
        Checklist.Item longList = items(Programme.FJI, "CHECK-001").get(0);

        assertThat(longList.due()).isEqualTo("2014-09-04");
        assertThat(longList.time()).isEqualTo(LocalTime.NOON);
        assertThat(longList.dueAssumed()).isFalse();
        assertThat(items(Programme.FJI, "CHECK-018").get(0).due()).isEqualTo("2014-09-25"); // the last of four days
        assertThat(items(Programme.FJI, "CHECK-017").get(0).dueAssumed()).isTrue();
        assertThat(items(Programme.SINGLE, "CHECK-040").get(0).due()).isNull(); // CAL-064
        assertThat(items(Programme.JOINT, "CHECK-050").get(0).due()).isEqualTo("2014-09-29");
    }

    @Test
    void everyItemHasAnOwner() {
        for (Programme programme : Programme.values()) {
            assertThat(lists(programme).stream().flatMap(list -> list.items().stream()))
                    .allMatch(item -> !item.owner().isBlank() && !item.text().isBlank());
        }
    }
}
