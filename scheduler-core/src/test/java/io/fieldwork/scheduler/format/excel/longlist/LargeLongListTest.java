package io.fieldwork.scheduler.format.excel.longlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.report.SampleAuditWorkbook;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.CaseSampling;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleFacts;
import io.fieldwork.scheduler.testing.LongListFile;
import io.fieldwork.scheduler.testing.LongLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a long-list of 5,000 rows takes. */
@Tag("evidence")
class LargeLongListTest {

    @TempDir
    Path folder;

    @Test
    void fiveThousandRowsAreReadAndDrawnFromInAMoment() throws IOException {
        Path file = folder.resolve("longlist-5000.xlsx");
        Files.write(file, LongListFile.likeYois().write(LongLists.of(Programme.SQS, 5000, 60, 4)));
        long start = System.nanoTime();
        LongList list = LongListWorkbook.read(file, Programme.SQS, LongLists.ANNOUNCED, LongLists.MONDAY)
                .list();
        long read = System.nanoTime();
        SampleDraw draw = CaseSampling.draw(list, LongLists.request(Programme.SQS, 20, 0));
        long drawn = System.nanoTime();
        byte[] audit = SampleAuditWorkbook.write(draw, null, SampleFacts.of(draw, "sqs-3", LongLists.MONDAY, null));
        long written = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "5,000 rows: read in %.1f s, drawn (10,000 times for the chances) in %.1f s, audit in %.1f s%n",
                (read - start) / 1e9,
                (drawn - read) / 1e9,
                (written - drawn) / 1e9);
        assertThat(draw.sample()).hasSize(20);
        assertThat(audit).isNotEmpty();
    }
}
