package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.explain.ExplanationReport;
import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.why.AlternativePlace;
import io.fieldwork.scheduler.explain.why.CaseExplanation;
import io.fieldwork.scheduler.explain.why.CaseSpread;
import io.fieldwork.scheduler.explain.why.Explanation;
import io.fieldwork.scheduler.explain.why.WhyNot;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An explanation in words or as JSON. Restricted: it speaks of children's data (FIELD-036), and says so first.
 *
 * <p>Of a whole week it goes from the constraints to the inspectors, to the week and to the cases; of one case it
 * gives every other place and what each would cost.
 */
public final class ExplanationText {

    private final ExplanationReport report;
    private final Explanation explanation;
    private final boolean oneCase;
    private final List<ReadReport> read;
    private final List<String> lines = new ArrayList<>();

    /**
     * The answer.
     *
     * @param read what was read of the inspection, then of the schedule
     */
    public ExplanationText(ExplanationReport report, List<ReadReport> read) {
        this.read = List.copyOf(read);
        this.report = report;
        this.explanation = report.explanation();
        this.oneCase = report.ofOneCase();
    }

    /**
     * All of it in words.
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
            List<ScheduleFinding> matches = explanation.findings().stream()
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
        for (CaseSpread spread : explanation.inspectors()) {
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

    private static String words(CaseSpread spread) {
        return spread.name() + ": " + spread.cases() + " cases in " + spread.slots() + " slots; complex "
                + spread.complex() + ", girls " + spread.girls() + ", BME children " + spread.bmeChildren();
    }

    private void addSentences(List<ScheduleFinding> findings) {
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
        for (AlternativePlace alternative : one.alternatives()) {
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

    /**
     * All of it as one JSON object.
     *
     * @param files what was written
     */
    public String json(List<Path> files) {
        ObjectNode root = JsonPrinter.object()
                .put("restricted", true)
                .put("score", explanation.schedule().score())
                .put("feasible", explanation.schedule().feasible());
        addConstraints(root.putArray("constraints"));
        ArrayNode cases = root.putArray("cases");
        explanation.cases().forEach(one -> add(cases.addObject(), one));
        addSpreads(root.putArray("inspectors"), explanation.inspectors());
        addSpreads(root.putArray("days"), explanation.days());
        DiagnosisText.addTo(root, report.diagnosis());
        root.set("whyNot", report.whyNot() == null ? null : json(report.whyNot()));
        ReadReportText.addTo(root, read);
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }

    private void addConstraints(ArrayNode list) {
        for (ConstraintFigure figure : explanation.schedule().constraints()) {
            ArrayNode matches = list.addObject()
                    .put("id", figure.id())
                    .put("weight", figure.weight())
                    .put("score", figure.score())
                    .put("matches", figure.matches())
                    .putArray("sentences");
            for (ScheduleFinding finding : explanation.findings()) {
                if (finding.constraint().equals(figure.id())) {
                    matches.add(json(finding));
                }
            }
        }
    }

    private static ObjectNode json(ScheduleFinding finding) {
        ObjectNode node = JsonPrinter.object()
                .put("constraint", finding.constraint())
                .put("level", finding.level().name().toLowerCase(Locale.ROOT))
                .put("matches", finding.amount())
                .put("inspector", finding.inspector())
                .put("sentence", finding.sentence());
        node.set("cases", JsonPrinter.texts(finding.cases()));
        node.set("meetings", JsonPrinter.texts(finding.meetings()));
        return node;
    }

    private static void add(ObjectNode node, CaseExplanation one) {
        node.put("reference", one.reference())
                .put("slot", one.slot())
                .put("cost", one.cost().points())
                .put("mode", one.mode());
        node.set("costs", JsonPrinter.texts(one.cost().words()));
        node.set(
                "sentences",
                JsonPrinter.texts(
                        one.findings().stream().map(ScheduleFinding::sentence).toList()));
        ArrayNode alternatives = node.putArray("alternatives");
        for (AlternativePlace alternative : one.alternatives()) {
            alternatives
                    .addObject()
                    .put("slot", alternative.slot())
                    .put("swapWith", alternative.swapWith())
                    .put("difference", alternative.difference().points())
                    .put("legal", alternative.isLegal())
                    .set("why", JsonPrinter.texts(alternative.why()));
        }
    }

    private void addSpreads(ArrayNode list, List<CaseSpread> spreads) {
        for (CaseSpread spread : spreads) {
            ObjectNode node = list.addObject()
                    .put("name", spread.name())
                    .put("slots", spread.slots())
                    .put("cases", spread.cases())
                    .put("complex", spread.complex())
                    .put("girls", spread.girls())
                    .put("bmeChildren", spread.bmeChildren());
            ArrayNode sentences = node.putArray("sentences");
            explanation.ofInspector(spread.id()).forEach(finding -> sentences.add(finding.sentence()));
        }
    }

    private static ObjectNode json(WhyNot asked) {
        ObjectNode node = JsonPrinter.object()
                .put("reference", asked.reference())
                .put("slot", asked.slot())
                .put("present", asked.present())
                .put("difference", asked.difference().points())
                .put("possible", asked.isPossibleAsItStands());
        ArrayNode against = node.putArray("against");
        for (WhyNot.Objection objection : asked.against()) {
            against.addObject()
                    .put("constraint", objection.constraint())
                    .put("hard", objection.hard())
                    .put("matches", objection.matches())
                    .put("words", objection.words())
                    .set("sentences", JsonPrinter.texts(objection.sentences()));
        }
        ArrayNode chain = node.putArray("chain");
        for (WhyNot.ChainStep step : asked.chain()) {
            chain.addObject()
                    .put("reference", step.reference())
                    .put("from", step.from())
                    .put("to", step.to());
        }
        node.put(
                "chainDifference",
                asked.chainDifference() == null ? null : asked.chainDifference().points());
        return node.put("answer", asked.answer());
    }
}
