package io.fieldwork.scheduler.format.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Pattern VALUE = Pattern.compile("\\{\\d}");
    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);

    private static final Map<String, String> ENGLISH = Labels.LabelFile.ENGLISH.words();
    private static final Map<String, String> WELSH = Labels.LabelFile.WELSH.words();

    private static final Labels BOTH = Labels.of(Language.BOTH);

    @Test
    void bothFilesHaveTheSameKeysAndNoOthersThanThoseThatArePrinted() {
        Set<String> keys = new TreeSet<>();
        Stream.of(Label.values()).map(Label::key).forEach(keys::add);
        IntStream.rangeClosed(1, 7).forEach(day -> keys.addAll(List.of("day." + day, "day.short." + day)));
        IntStream.rangeClosed(1, 12).forEach(month -> keys.add("month.short." + month));
        ENGLISH.keySet().stream().filter(key -> key.startsWith("commitment.")).forEach(keys::add);

        assertThat(ENGLISH.keySet()).containsExactlyElementsOf(keys);
        assertThat(WELSH.keySet()).containsExactlyElementsOf(keys);
        for (Role role : Role.values()) {
            assertThat(Labels.of(Language.WELSH).role(role)).isNotBlank();
        }
    }

    @Test
    void everyLabelIsTranslated() { // OUT-036
        assertThat(WELSH.values()).noneMatch(String::isBlank);
        assertThat(WELSH.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(ENGLISH.get(entry.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly("head.slot");
    }

    @Test
    void whatIsFilledInIsTheSameInBothLanguages() {
        ENGLISH.forEach((key, words) ->
                assertThat(values(WELSH.getOrDefault(key, ""))).as(key).isEqualTo(values(words)));
    }

    private static Set<String> values(String words) {
        Set<String> values = new TreeSet<>();
        VALUE.matcher(words).results().map(MatchResult::group).forEach(values::add);
        return values;
    }

    @Test
    void namesOfSheetsAreShortAndLegalAndDifferInEveryLanguage() {
        for (Language language : Language.values()) {
            List<String> names = Stream.of(Label.values())
                    .filter(label -> label.name().startsWith("SHEET_"))
                    .map(label -> Labels.of(language).sheet(label, "r1").toLowerCase(Locale.ROOT))
                    .toList();

            assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> {
                assertThat(name).hasSizeLessThanOrEqualTo(31).doesNotContainPattern("[\\[\\]*?/\\\\:]");
                assertThat(name).doesNotStartWith("'").doesNotEndWith("'");
            });
        }
    }

    @Test
    void theMarkOfAChangeBeginsWithItsSign() {
        assertThat(ENGLISH.get("changed")).startsWith(ChangeWords.SIGN + " ");
        assertThat(WELSH.get("changed")).startsWith(ChangeWords.SIGN + " ");
    }

    @Test
    void headingsOfOneSheetDiffer() {
        List<Label> headings = Stream.of(Label.values())
                .filter(label -> label.name().startsWith("HEAD_"))
                .toList();

        for (Language language : Language.values()) {
            assertThat(headings.stream().map(label -> Labels.of(language).text(label)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyCommitmentOfTheModelSchedulesHasALabel() {
        Set<String> commitments = new LinkedHashSet<>();
        ModelSchedules.all()
                .forEach(schedule -> schedule.pages().stream()
                        .flatMap(page -> schedule.commitmentsOf(page).stream())
                        .map(TemplateCommitment::label)
                        .forEach(commitments::add));

        assertThat(commitments).hasSizeGreaterThan(20);
        assertThat(commitments)
                .allSatisfy(label ->
                        assertThat(Labels.of(Language.WELSH).commitment(label)).isNotEqualTo(label));
    }

    @Test
    void whatPeopleTypedStaysAsItIs() {
        assertThat(Labels.of(Language.WELSH).commitment("Visit to the mayor")).isEqualTo("Visit to the mayor");
        assertThat(BOTH.commitment("Visit to the mayor")).isEqualTo("Visit to the mayor");
        assertThat(Labels.ENGLISH.commitment("lunch ")).isEqualTo("lunch ");
        assertThat(BOTH.commitment("lunch")).isEqualTo("Cinio / lunch");
        assertThat(BOTH.commitment("Lunch")).isEqualTo("Cinio / Lunch");
    }

    @Test
    void bothLanguagesStandBesideOrBelowEachOtherWelshFirst() {
        assertThat(BOTH.text(Label.PAGE_CASE, 3)).isEqualTo("ACHOS 3 / CASE 3");
        assertThat(BOTH.lines(Label.PAGE_FREE, 120)).isEqualTo("rhydd (120 munud)\nfree (120 minutes)");
        assertThat(BOTH.sheet(Label.SHEET_MEETINGS)).isEqualTo("Cyfarfodydd - Meetings");
        assertThat(BOTH.text(Label.HEAD_SLOT)).isEqualTo("Slot");
    }

    @Test
    void momentsAreInTheLanguageAndTheEnglishOnesAsJavaHasThem() {
        DateTimeFormatter english = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
        List<LocalDateTime> year = new ArrayList<>();
        IntStream.range(0, 365).forEach(day -> year.add(MONDAY.plusDays(day).atTime(7, 58)));

        assertThat(year).allSatisfy(moment -> {
            String welsh = Labels.of(Language.WELSH).moment(moment);
            assertThat(Labels.ENGLISH.moment(moment)).isEqualTo(english.format(moment));
            assertThat(BOTH.moment(moment)).isEqualTo(welsh + " / " + english.format(moment));
        });
        assertThat(Labels.of(Language.WELSH).moment(year.get(0))).isEqualTo("Llun 15 Medi 07:58");
        assertThat(BOTH.day(MONDAY.plusDays(2))).isEqualTo("Dydd Mercher\nWednesday");
    }

    @Test
    @Tag("OUT-036")
    void theUsualLanguageIsBothInWalesWhereTheDocumentsAskForIt() {
        for (Programme programme : Programme.values()) {
            assertThat(usual(programme, Nation.ENGLAND)).isEqualTo(Language.ENGLISH);
            assertThat(usual(programme, Nation.WALES))
                    .isEqualTo(programme == Programme.FJI ? Language.ENGLISH : Language.BOTH);
        }
    }

    private static Language usual(Programme programme, Nation nation) {
        return Language.usual(new InspectionDetails("id", programme, 1, "", nation, MONDAY));
    }
}
