package io.fieldwork.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.SheetTexts;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.DoubtfulLists;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.LongListFile;
import io.fieldwork.scheduler.testing.LongLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From workbook to workbooks: a long-list comes back with a sheet of absences and with notes in its rows, and the same cases are
 * in the inspection, under the same references, with the same reserves behind them (SAMP-009, SAMP-015, SAMP-024).
 */
class ScribbledListTest {

    private static final ModelSchedule MODEL = ModelSchedules.find("sqs-3").orElseThrow();

    @TempDir
    Path folder;

    private SelectJob.Outcome select(LongList list, long seed) throws IOException {
        List<List<Object>> absences = new ArrayList<>();
        list.diaries()
                .forEach((name, periods) -> periods.forEach(period -> absences.add(List.of(
                        name,
                        period.start().toLocalDate(),
                        period.end().minusSeconds(1).toLocalDate()))));
        Path file = folder.resolve("list.xlsx");
        LongListFile workbook = LongListFile.likeYois()
                .with("HMIP decision", one -> switch (one.decision()) {
                    case NONE -> "";
                    case KEEP -> "Keep";
                    case LEAVE_OUT -> "Leave out";
                })
                .with("Note for the inspector", one -> one.notes().forInspector());
        Files.write(file, (absences.isEmpty() ? workbook : workbook.absent(absences)).write(list));
        return SelectJob.run(
                new SelectJob.Order(
                        file,
                        new SelectJob.SampleOrder(LongLists.request(Programme.SQS, 20, seed), MODEL, LongLists.MONDAY),
                        SelectJob.DiaryUse.REPORT,
                        new SelectJob.CaseReplacing(List.of(), null),
                        SampleFiles.beside(folder.resolve("inspection.xlsx"))),
                WorkListener.NONE);
    }

    private List<CaseInput> cases(SelectJob.Outcome outcome) throws IOException {
        Path file = folder.resolve("read.xlsx");
        Files.write(file, outcome.files().get("inspection.xlsx"));
        return InspectionFiles.read(file).listed().cases();
    }

    /** The reserves with their places, as the audit has them. */
    private static List<List<String>> reserves(SelectJob.Outcome outcome) throws IOException {
        return SheetTexts.of(outcome.files().get("inspection-audit-restricted.xlsx"))
                .get("Reserves");
    }

    @Test
    @Tag("SAMP-009")
    @Tag("FIELD-026")
    @Tag("FIELD-027")
    void theSameCasesComeBackWhateverWasWrittenBesideThem() throws IOException {
        scribble(1, 1);
    }

    @Test
    @Tag("evidence")
    void soItIsWithManySheets() throws IOException {
        scribble(3, 2);
    }

    private void scribble(int lists, int sheets) throws IOException {
        for (long seed = 0; seed < lists; seed++) {
            Random dice = Chance.of(seed);
            LongList plain = DoubtfulLists.plain(LongLists.of(Programme.SQS, 80, 11, seed));
            SelectJob.Outcome drawn = select(plain, seed);
            for (int sheet = 0; sheet < sheets; sheet++) {
                LongList scribbled = DoubtfulLists.scribbled(plain, LongLists.MONDAY, dice);
                SelectJob.Outcome again = select(scribbled, seed);
                assertThat(again.draw().sample()).isEqualTo(drawn.draw().sample());
                assertThat(again.draw().reserves()).isEqualTo(drawn.draw().reserves());
                assertThat(cases(again)).isEqualTo(cases(drawn));
                assertThat(reserves(again)).isEqualTo(reserves(drawn));
                assertThat(again.diaries() == null)
                        .isEqualTo(scribbled.diaries().isEmpty());
                assertLeftOut(plain, scribbled, drawn.draw(), seed);
            }
        }
    }

    /** The first case of the sample, whoever may be away. */
    private void assertLeftOut(LongList plain, LongList scribbled, SampleDraw drawn, long seed) throws IOException {
        Drawn first = drawn.sample().get(0);
        ListedCase listed = drawn.listed(first);
        SelectJob.Outcome decided = select(DoubtfulLists.leavingOut(scribbled, Set.of(listed.id())), seed);
        SampleDraw after = decided.draw();
        assertThat(after.sample().subList(1, after.sample().size()))
                .isEqualTo(drawn.sample().subList(1, drawn.sample().size()));
        Drawn came = after.find(first.reference()).orElseThrow();
        List<Integer> used =
                new ArrayList<>(drawn.reserves().stream().map(Reserve::index).toList());
        used.removeAll(after.reserves().stream().map(Reserve::index).toList());
        assertThat(used).containsExactly(came.index());
        Map<String, List<List<String>>> audit = SheetTexts.of(decided.files().get("inspection-audit-restricted.xlsx"));
        assertThat(audit.get("Doubts"))
                .anyMatch(row -> row.get(1).equals(listed.id())
                        && row.get(5).equals("leave out")
                        && row.get(6).equals("drawn as C01, HMIP decision: leave out"));
        assertThat(audit.get("Changes"))
                .hasSize(2)
                .anyMatch(row -> row.get(0).equals("C01")
                        && row.get(2).equals(listed.id())
                        && row.get(5).equals(after.listed(came).id()));
        assertThat(plain.cases()).hasSameSizeAs(scribbled.cases());
    }
}
