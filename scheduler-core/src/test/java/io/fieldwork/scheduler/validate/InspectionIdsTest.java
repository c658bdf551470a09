package io.fieldwork.scheduler.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an inspection is called that nobody gave an id. */
class InspectionIdsTest {

    @ParameterizedTest
    @CsvSource({
        "Exampleshire YOT, exampleshire-sqs-2014-09-15",
        "exampleshire  yot, exampleshire-sqs-2014-09-15",
        "Exampleshire YOS, exampleshire-sqs-2014-09-15",
        "Exampleshire Youth Offending Team, exampleshire-sqs-2014-09-15",
        "Exampleshire Youth Offending Service, exampleshire-sqs-2014-09-15",
        "Exampleshire (YOT), exampleshire-sqs-2014-09-15",
        "'North Exampleshire, West Vale YOT', north-exampleshire-west-vale-sqs-2014-09-15",
        "Exampleshire, exampleshire-sqs-2014-09-15",
        "Yotshire, yotshire-sqs-2014-09-15",
        "YOT, yot-sqs-2014-09-15",
        "'', sqs-2014-09-15"
    })
    void whatEveryTeamIsCalledIsLeftOut(String yot, String id) {
        assertThat(InspectionIds.of(yot, "SQS", "2014-09-15")).isEqualTo(id);
    }

    @Test
    void aLongNameIsCutAndTheWeekStays() {
        assertThat(InspectionIds.of("A".repeat(90) + " YOT", "SINGLE", "2020-03-09"))
                .isEqualTo("a".repeat(40) + "-single-2020-03-09");
    }
}
