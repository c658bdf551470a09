package io.fieldwork.scheduler.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.Spellings;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One person is one folded name, and two people are two. */
class FoldedNameTest {

    private static final List<String> NAMES = List.of(
            "Siân Gŵyn",
            "Grace Lee",
            "Anne-Marie O'Neill",
            "Zoë D'Arcy-Jones",
            "Ødegård Åse",
            "Łukasz Żółć",
            "Mary Ann Lee",
            "Müller Straße",
            "Νίκος Παπαδόπουλος",
            "Case Manager 7");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O'Neill | O\u2019Neill",
                "O'Neill | O\u02bcNeill",
                "O'Neill | O\u00b4Neill",
                "Smith-Jones | Smith\u2013Jones",
                "Smith-Jones | Smith \u2014 Jones",
                "Smith-Jones | Smith\u2011Jones",
                "Grace Lee | Lee, Grace",
                "Grace Lee | LEE,GRACE",
                "Mary Ann Lee | Lee, Mary Ann",
                "Grace Lee | Grace\u00a0\u00a0Lee",
                "Grace Lee | Gra\u200bce\u200e Lee\ufeff",
                "Grace Lee | Gra\u00adce Lee",
                "Grace Lee | \uff27race Lee",
                "Weiß | WEISS"
            })
    void spellingsOfOneNameAreOne(String one, String other) {
        assertThat(FoldedName.of(one)).isEqualTo(FoldedName.of(other));
        assertThat(FoldedName.same(other, one)).isTrue();
    }

    @Test
    void accentsAreTheSameHoweverTheyAreComposed() {
        for (String name : NAMES) {
            for (Normalizer.Form form : Normalizer.Form.values()) {
                assertThat(FoldedName.of(Normalizer.normalize(name, form))).isEqualTo(FoldedName.of(name));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sian Gwyn, Siân Gŵyn",
        "Smith-Jones, Smith Jones",
        "O'Neill, ONeill",
        "G Lee, Grace Lee",
        "Lee Grace, Grace Lee",
        "Case Manager 1, Case Manager 11"
    })
    void namesThatDifferInWhatCanBeSeenStayTwo(String one, String other) {
        assertThat(FoldedName.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u00a0\ufeff", "\t\u00ad", ","})
    void nobodyIsNamedWhereNoLetterCanBeSeen(String typed) {
        assertThat(FoldedName.of(typed).isEmpty()).isTrue();
    }

    @Test
    void everySpellingFoldsToItsNameAndToNoOther() {
        judge(2_000);
    }

    @Test
    @Tag("evidence")
    void everySpellingOfManyFoldsToItsNameAndToNoOther() {
        judge(300_000);
    }

    private static void judge(int trials) {
        Random random = Chance.of(22);
        int changed = 0;
        for (int trial = 0; trial < trials; trial++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String spelt = Spellings.of(name, random);
            FoldedName folded = FoldedName.of(spelt);
            assertThat(NAMES.stream().filter(known -> FoldedName.of(known).equals(folded)))
                    .as(spelt)
                    .containsExactly(name);
            assertThat(FoldedName.of(folded.text())).as("folded once more").isEqualTo(folded);
            changed += spelt.equals(name) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(trials / 2);
        System.out.printf("folded names: %d spellings, %d of them not the name's own, 0 wrong%n", trials, changed);
    }
}
