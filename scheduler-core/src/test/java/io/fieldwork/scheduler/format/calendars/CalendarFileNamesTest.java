package io.fieldwork.scheduler.format.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every id gives a file name that Windows takes. */
class CalendarFileNamesTest {

    private final CalendarFileNames names = new CalendarFileNames();

    @Test
    void aPlainIdIsItsOwnName() {
        assertThat(names.next("cm-1")).isEqualTo("cm-1.ics");
    }

    @Test
    void whatWindowsForbidsIsReplaced() {
        assertThat(names.next("a/b\\c:d*e?f\"g<h>i|j\n")).isEqualTo("a_b_c_d_e_f_g_h_i_j_.ics");
        assertThat(names.next("..")).isEqualTo("_.ics");
        assertThat(names.next("../up. ")).isEqualTo("__up_.ics");
        assertThat(names.next("")).isEqualTo("_ (2).ics");
    }

    @Test
    void devicesOfWindowsAreNoNames() {
        assertThat(names.next("con")).isEqualTo("_con.ics");
        assertThat(names.next("LPT1.old")).isEqualTo("_LPT1.old.ics");
        assertThat(names.next("console")).isEqualTo("console.ics");
    }

    @Test
    void idsThatDifferByCapitalsAloneGetNamesThatDiffer() {
        assertThat(names.next("CM-1")).isEqualTo("CM-1.ics");
        assertThat(names.next("cm-1")).isEqualTo("cm-1 (2).ics");
        assertThat(names.next("cm-1 (2)")).isEqualTo("cm-1 (2) (2).ics");
    }

    @Test
    void aLongIdIsCutBetweenCharacters() {
        assertThat(names.next("\uD83D\uDE00".repeat(100))).isEqualTo("\uD83D\uDE00".repeat(50) + ".ics");
    }
}
