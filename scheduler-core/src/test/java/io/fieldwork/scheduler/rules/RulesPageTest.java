package io.fieldwork.scheduler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.rules.RuleLedger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every rule is carried by something or not ours, and {@code docs/rules.md} says by what. */
final class RulesPageTest {

    private static final Path PAGE = Checkout.ROOT.resolve("docs").resolve("rules.md");

    /** Rules of which the program has yet to do its part. */
    private static final Set<String> OPEN = Set.of();

    private static final RuleLedger LEDGER = RuleLedger.read();

    @Test
    void thePageSaysWhatCarriesEachRule() throws IOException {
        String page = RulesPage.of(LEDGER.entries());
        System.out.println(page.lines()
                .filter(line -> line.startsWith("| all"))
                .findFirst()
                .orElse(""));
        if (Boolean.getBoolean("rules.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/rules.md; write it anew with -Drules.write=true")
                .isEqualTo(page);
    }

    @Test
    void everyRuleIsCarriedOrNotOurs() {
        assertThat(LEDGER.entries())
                .filteredOn(entry -> !entry.isSettled())
                .extracting(Entry::id)
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void whatIsNotOursIsCarriedByNothing() {
        assertThat(LEDGER.entries())
                .filteredOn(entry -> entry.notOurs() != null)
                .hasSizeLessThan(LEDGER.entries().size() / 10)
                .allSatisfy(entry -> {
                    assertThat(entry.isCarried()).as(entry.toString()).isFalse();
                    assertThat(entry.notOurs()).as(entry.id()).hasSizeGreaterThan(20);
                });
    }

    @Test
    void everyIdThatIsWrittenIsARules() {
        assertThat(LEDGER.unknown()).isEmpty();
    }

    @Test
    void anIdIsFoundInARangeAndInANameToo() {
        assertThat(RuleIds.in("as SLOT-001 and W2-083 to W2-085 say, (M20-075), not XSLOT-001 or UTF-800"))
                .containsExactly("SLOT-001", "W2-083", "W2-084", "W2-085", "M20-075");
        assertThat(RuleIds.ofName("cal001TheCallIsOnTheFriday")).isEqualTo(List.of("CAL-001"));
        assertThat(RuleIds.ofName("W2_013_noMeeting")).isEqualTo(List.of("W2-013"));
        assertThat(RuleIds.ofName("outOfCourtCases")).isEmpty();
    }
}
