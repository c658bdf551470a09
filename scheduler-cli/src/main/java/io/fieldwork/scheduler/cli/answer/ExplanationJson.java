package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.explain.ExplanationReport;
import io.fieldwork.scheduler.explain.ledger.Finding;
import io.fieldwork.scheduler.explain.why.Alternative;
import io.fieldwork.scheduler.explain.why.CaseExplanation;
import io.fieldwork.scheduler.explain.why.Explanation;
import io.fieldwork.scheduler.explain.why.Spread;
import io.fieldwork.scheduler.explain.why.WhyNot;
import io.fieldwork.scheduler.model.ConstraintFigure;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** An explanation as JSON. Restricted: it speaks of children's data (FIELD-036). */
public final class ExplanationJson {

    private final ExplanationReport report;
    private final Explanation explanation;

    public ExplanationJson(ExplanationReport report) {
        this.report = report;
        this.explanation = report.explanation();
    }

    /**
     * All of it.
     *
     * @param files what was written
     */
    public String print(List<Path> files) {
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
            for (Finding finding : explanation.findings()) {
                if (finding.constraint().equals(figure.id())) {
                    matches.add(json(finding));
                }
            }
        }
    }

    private static ObjectNode json(Finding finding) {
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
                JsonPrinter.texts(one.findings().stream().map(Finding::sentence).toList()));
        ArrayNode alternatives = node.putArray("alternatives");
        for (Alternative alternative : one.alternatives()) {
            alternatives
                    .addObject()
                    .put("slot", alternative.slot())
                    .put("swapWith", alternative.swapWith())
                    .put("difference", alternative.difference().points())
                    .put("legal", alternative.isLegal())
                    .set("why", JsonPrinter.texts(alternative.why()));
        }
    }

    private void addSpreads(ArrayNode list, List<Spread> spreads) {
        for (Spread spread : spreads) {
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
