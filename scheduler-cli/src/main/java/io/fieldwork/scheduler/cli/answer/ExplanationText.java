package io.fieldwork.scheduler.cli.answer;

import io.fieldwork.scheduler.explain.ExplanationReport;
import io.fieldwork.scheduler.explain.ledger.Finding;
import io.fieldwork.scheduler.explain.why.Alternative;
import io.fieldwork.scheduler.explain.why.CaseExplanation;
import io.fieldwork.scheduler.explain.why.Explanation;
import io.fieldwork.scheduler.explain.why.Spread;
import io.fieldwork.scheduler.explain.why.WhyNot;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An explanation in words. Restricted: it speaks of children's data (FIELD-036), and says so first. */
public final class ExplanationText {

    private final ExplanationReport report;
    private final Explanation explanation;
    private final boolean oneCase;
    private final List<String> lines = new ArrayList<>();

    public ExplanationText(ExplanationReport report) {
        this.report = report;
        this.explanation = report.explanation();
        this.oneCase = report.ofOneCase();
    }

    /**
     * All of it.
     *
     * @param files what was written
     */
    public String words(List<Path> files) {
        lines.add("RESTRICTED: what follows speaks of children's data. Keep it within the inspection team.");
        lines.add("");
        lines.add("Score: " + explanation.schedule().score());
        if (report.whyNot() != null) {
            add(report.whyNot());
        }
        if (report.diagnosis() != null) {
            lines.add("");
            lines.addAll(DiagnosisText.lines(report.diagnosis()));
        }
        if (!oneCase) {
            addConstraints();
            addInspectors();
            addWeek();
        }
        for (CaseExplanation one : explanation.cases()) {
            add(one);
        }
        for (Path file : files) {
            lines.add("");
            lines.add("Written, restricted: " + file);
        }
        return String.join("\n", lines);
    }

    private void addConstraints() {
        heading("By constraint");
        for (ConstraintFigure figure : explanation.schedule().constraints()) {
            List<Finding> matches = explanation.findings().stream()
                    .filter(finding -> finding.constraint().equals(figure.id()))
                    .toList();
            if (!matches.isEmpty()) {
                String counts = ScheduleRule.findById(figure.id()).orElseThrow().counts();
                lines.add("  " + figure.id() + ": " + figure.score() + " (" + figure.matches() + " of "
                        + figure.weight() + "): " + counts);
                matches.forEach(finding -> lines.add("    " + finding.sentence()));
            }
        }
    }

    private void addInspectors() {
        heading("By inspector");
        for (Spread spread : explanation.inspectors()) {
            lines.add("  " + words(spread));
            addSentences(explanation.ofInspector(spread.id()));
        }
    }

    private void addWeek() {
        heading("The week");
        explanation.days().forEach(spread -> lines.add("  " + words(spread)));
        addSentences(explanation.ofTheWeek());
        heading("By case");
    }

    private static String words(Spread spread) {
        return spread.name() + ": " + spread.cases() + " cases in " + spread.slots() + " slots; complex "
                + spread.complex() + ", girls " + spread.girls() + ", BME children " + spread.bmeChildren();
    }

    private void addSentences(List<Finding> findings) {
        findings.forEach(finding -> lines.add("    " + finding.sentence() + " (" + finding.constraint() + ")"));
    }

    private void add(CaseExplanation one) {
        if (oneCase) {
            lines.add("");
        }
        lines.add("  " + one.reference() + ": " + one.place() + "; " + one.mode() + "; "
                + one.cost().costInWords() + " there.");
        addSentences(one.findings());
        if (oneCase) {
            one.cost().words().forEach(words -> lines.add("    " + words));
            lines.add("");
            lines.add("Every other place, the cheapest first:");
        }
        for (Alternative alternative : one.alternatives()) {
            lines.add((oneCase ? "  " : "    or ") + alternative.action() + ": "
                    + alternative.difference().inWords()
                    + (alternative.isLegal() ? "" : "; NOT ALLOWED"));
            if (oneCase) {
                alternative.why().forEach(why -> lines.add("      " + why));
            }
        }
    }

    private void add(WhyNot asked) {
        heading("Why not " + asked.reference() + " in " + asked.place());
        if (!asked.isThere()) {
            lines.add("  Moved there with everything else as it is, the schedule would be "
                    + asked.difference().inWords() + ". Against it:");
            if (asked.against().isEmpty()) {
                lines.add("    nothing");
            }
            for (WhyNot.Objection objection : asked.against()) {
                lines.add("    " + objection.words());
                objection.sentences().forEach(sentence -> lines.add("      " + sentence));
            }
        }
        lines.add("  " + asked.answer());
        asked.chainWords().forEach(words -> lines.add("    " + words));
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
    }
}
