package io.fieldwork.scheduler.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PairsApartTest {

    @Test
    void pairsComeAndGoWithTheCases() {
        GroupConstraints.PairsApart pairs = new GroupConstraints.PairsApart();
        Runnable first = pairs.add("A");
        pairs.add("A");
        Runnable third = pairs.add("B");
        pairs.add("C");
        assertThat(pairs.pairs()).isEqualTo(5);
        third.run();
        assertThat(pairs.pairs()).isEqualTo(2);
        first.run();
        assertThat(pairs.pairs()).isEqualTo(1);
        pairs.add("B");
        assertThat(pairs.pairs()).isEqualTo(3);
    }
}
