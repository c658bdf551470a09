package io.fieldwork.scheduler.format.excel.report;

import io.fieldwork.scheduler.explain.ExplanationReport;
import io.fieldwork.scheduler.explain.ask.ConcessionRequest;
import io.fieldwork.scheduler.explain.ask.Diagnosis;
import io.fieldwork.scheduler.explain.impossible.Impossibility;
import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.why.AlternativePlace;
import io.fieldwork.scheduler.explain.why.CaseExplanation;
import io.fieldwork.scheduler.explain.why.CaseSpread;
import io.fieldwork.scheduler.explain.why.Explanation;
import io.fieldwork.scheduler.explain.why.WhyNot;
import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.RestrictedTables;
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An explanation as a workbook. It is restricted (FIELD-036), and each sheet says so.
 *
 * <pre>{@code byte[] file = ExplanationWorkbook.write(report);}</pre>
 */
public final class ExplanationWorkbook {

    private final ExplanationReport report;
    private final Explanation explanation;

    private ExplanationWorkbook(ExplanationReport report) {
        this.report = report;
        this.explanation = report.explanation();
    }

    /** Writes the explanation; the same one gives the same bytes. */
    public static byte[] write(ExplanationReport report) throws IOException {
        return new ExplanationWorkbook(report).write();
    }

    private byte[] write() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            RestrictedTables tables = new RestrictedTables(
                    workbook, ScheduleOwner.of(explanation.schedule()).words());
            tables.add("Score", List.of("Constraint", "Weight", "Matches", "Score", "What it counts"), this::fillScore);
            tables.add(
                    "Matches",
                    List.of("Constraint", "Level", "Cases", "Meetings", "Inspector", "Matches", "What it is"),
                    this::fillMatches);
            tables.add(
                    "Spread",
                    List.of("Inspector or day", "Slots", "Cases", "Complex", "Girls", "BME children, not girls"),
                    this::fillSpread);
            tables.add(
                    "Cases",
                    List.of("Case", "Place", "How", "What it costs there", "What names it", "By constraint"),
                    this::fillCases);
            tables.add(
                    "Alternatives",
                    List.of("Case", "Other place", "Breaks a hard rule", "Difference", "In words", "By constraint"),
                    this::fillAlternatives);
            WhyNot whyNot = report.whyNot();
            if (whyNot != null) {
                tables.add("Why not", List.of("What was asked", "Answer", "In detail"), table -> fill(table, whyNot));
            }
            Diagnosis diagnosis = report.diagnosis();
            if (diagnosis != null) {
                tables.add(
                        "Impossible",
                        List.of("Level", "Cases", "Meetings", "Slots", "Why"),
                        table -> fill(table, diagnosis));
                tables.add(
                        "Whom to ring",
                        List.of("Who", "When", "What to ask for", "What it removes, by itself"),
                        table -> diagnosis.asks().forEach(ask -> add(table, ask)));
            }
            RestrictedMark.put(workbook);
            return WorkbookFiles.toBytes(
                    workbook,
                    "Explanation of the schedule of inspection "
                            + explanation.schedule().inspection() + ", restricted");
        }
    }

    /** The whole score, then each constraint with what it counts. */
    private void fillScore(PrintedTable table) {
        table.add("the whole schedule", null, null, explanation.schedule().score(), RestrictedTables.NOTICE);
        for (ConstraintFigure figure : explanation.schedule().constraints()) {
            table.add(
                    figure.id(),
                    figure.weight(),
                    figure.matches(),
                    figure.score(),
                    ScheduleRule.findById(figure.id()).orElseThrow().counts());
        }
    }

    /** Every single thing that is broken, with the ids in columns of their own to filter by. */
    private void fillMatches(PrintedTable table) {
        for (ScheduleFinding finding : explanation.findings()) {
            table.add(
                    finding.constraint(),
                    finding.level().name().toLowerCase(Locale.ROOT),
                    String.join(", ", finding.cases()),
                    String.join(", ", finding.meetings()),
                    finding.inspector(),
                    finding.amount(),
                    finding.sentence());
        }
    }

    /** How the cases are shared among inspectors, then among days: the figures behind the constraints on spread. */
    private void fillSpread(PrintedTable table) {
        explanation.inspectors().forEach(spread -> add(table, spread));
        explanation.days().forEach(spread -> add(table, spread));
    }

    private static void add(PrintedTable table, CaseSpread spread) {
        table.add(
                spread.name(), spread.slots(), spread.cases(), spread.complex(), spread.girls(), spread.bmeChildren());
    }

    /** What each case costs where it stands, and which sentences name it. */
    private void fillCases(PrintedTable table) {
        for (CaseExplanation one : explanation.cases()) {
            table.add(
                    one.reference(),
                    one.place(),
                    one.mode(),
                    one.cost().costInWords(),
                    lines(one.findings().stream().map(ScheduleFinding::sentence).toList()),
                    lines(one.cost().words()));
        }
    }

    /**
     * Where else each case could stand, and what would be another then; places that break a hard rule are listed too.
     */
    private void fillAlternatives(PrintedTable table) {
        for (CaseExplanation one : explanation.cases()) {
            for (AlternativePlace alternative : one.alternatives()) {
                table.add(
                        one.reference(),
                        alternative.action(),
                        alternative.isLegal() ? "no" : "yes",
                        alternative.difference().points(),
                        alternative.difference().inWords(),
                        lines(alternative.why()));
            }
        }
    }

    /** The objections to a wish, one a row, and last the answer with the exchanges that would make room. */
    private static void fill(PrintedTable table, WhyNot whyNot) {
        String asked = whyNot.reference() + " in " + whyNot.place();
        for (WhyNot.Objection objection : whyNot.against()) {
            table.add(asked, objection.words(), lines(objection.sentences()));
        }
        table.add(asked, whyNot.answer(), lines(whyNot.chainWords()));
    }

    /** What no schedule can do, and last a sentence on all levels together. */
    private static void fill(PrintedTable table, Diagnosis diagnosis) {
        for (Impossibility one : diagnosis.impossible()) {
            table.add(
                    one.level().name().toLowerCase(Locale.ROOT),
                    String.join(", ", one.cases()),
                    String.join(", ", one.meetings()),
                    String.join(", ", one.slots()),
                    one.why());
        }
        table.add("all levels", null, null, null, diagnosis.sentence());
    }

    private static void add(PrintedTable table, ConcessionRequest ask) {
        Period when = ask.when();
        table.add(
                ask.who(),
                when == null ? "any time" : PrintedTimes.when(when),
                ask.concession().what(),
                ask.removes());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
