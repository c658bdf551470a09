package io.fieldwork.scheduler.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.calendar.KeyDate;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is wrong with a file of the program is named, so that who changes the file or its reader sees what was forgotten. */
class JsonResourceTest {

    private static <T> List<T> pairs(Function<JsonCursor, T> binder) {
        return JsonResource.read(KeyDate.class, "published-pairs.json", root -> root.list("pairs", binder));
    }

    private static String rest(JsonCursor row) {
        return row.text("rule") + row.text("programme") + row.text("weekTwo");
    }

    @Test
    void aFileIsReadByTheCursor() {
        List<LocalDate> mondays = pairs(row -> {
            rest(row);
            return row.date("weekOne");
        });
        assertThat(mondays).startsWith(LocalDate.of(2014, 1, 27)).hasSizeGreaterThan(3);
    }

    @Test
    void aFieldThatNobodyReadsIsNamed() {
        assertThatThrownBy(() -> pairs(JsonResourceTest::rest))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("published-pairs.json", "pairs[0].weekOne", "rule, programme, weekTwo");
    }

    @Test
    void aFieldThatIsNotThereIsNamedEvenWhereItsPlaceholderIsOfNoUse() {
        assertThatThrownBy(() -> pairs(row -> rest(row) + row.date("weekOne") + LocalDate.parse(row.text("weekThree"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pairs[0].weekThree: nothing is there; expected a text.");
    }

    @Test
    void whatTheReaderItselfFindsWrongIsSaidAsItIs() {
        assertThatThrownBy(() -> pairs(row -> {
                    throw new IllegalStateException("is to fall on a Monday");
                }))
                .hasMessage("is to fall on a Monday");
    }

    @Test
    void aFileThatIsLeftOutIsNamed() {
        assertThatThrownBy(() -> JsonResource.read(KeyDate.class, "none.json", root -> root.text("x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.json");
    }
}
