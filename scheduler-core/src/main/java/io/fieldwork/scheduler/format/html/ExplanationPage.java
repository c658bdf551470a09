package io.fieldwork.scheduler.format.html;

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
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An explanation as a page: what the workbook says, each case folded away behind one line. It is restricted
 * (FIELD-036).
 *
 * <pre>{@code String page = ExplanationPage.write(report);}</pre>
 */
public final class ExplanationPage {

    private static final String NOTICE =
            "RESTRICTED: this page speaks of children's data. Keep it within the inspection team.";

    /** On paper nothing can be unfolded, so all is; browsers that cannot do so print what is open. */
    private static final String STYLE = """
            details { margin: .5rem 0; border-left: 4px solid var(--line); padding: 0 .75rem; }
            summary { cursor: pointer; padding: .3rem 0; }
            @media print { details::details-content { content-visibility: visible; } }
            """;

    private final ExplanationReport report;
    private final Explanation explanation;

    private ExplanationPage(ExplanationReport report) {
        this.report = report;
        this.explanation = report.explanation();
    }

    /** Writes the explanation; the same one gives the same text. */
    public static String write(ExplanationReport report) {
        ExplanationPage page = new ExplanationPage(report);
        String title = "Explanation of the schedule of inspection "
                + ScheduleOwner.of(report.explanation().schedule()).words();
        String body = page.heading(title)
                + page.whyNot()
                + page.diagnosis()
                + page.score()
                + page.matches()
                + page.spread()
                + page.cases();
        return HtmlPage.titled(title + ", restricted", body)
                .asRestricted()
                .withStyle(STYLE)
                .write();
    }

    private String heading(String title) {
        return "<h1>" + Html.text(title) + "</h1>\n<p class=\"restricted\">" + Html.text(NOTICE) + "</p>\n"
                + paragraph("Score: " + explanation.schedule().score());
    }

    /** The answer to a wish, where one was asked: it stands first, since somebody waits for it. */
    private String whyNot() {
        WhyNot wish = report.whyNot();
        if (wish == null) {
            return "";
        }
        StringBuilder html = new StringBuilder(heading2("Why not " + wish.reference() + " in " + wish.place() + "?"));
        for (WhyNot.Objection objection : wish.against()) {
            html.append(paragraph(objection.words())).append(list(objection.sentences()));
        }
        return html + paragraph(wish.answer()) + list(wish.chainWords());
    }

    /** What is impossible and whom to ring; nothing where that was not looked for. */
    private String diagnosis() {
        Diagnosis diagnosis = report.diagnosis();
        if (diagnosis == null) {
            return "";
        }
        String html = heading2("What no schedule can do") + paragraph(diagnosis.sentence());
        if (!diagnosis.impossible().isEmpty()) {
            HtmlTable table =
                    new HtmlTable("What is impossible, and why", List.of("Why", "Level", "Cases", "Meetings", "Slots"));
            for (Impossibility one : diagnosis.impossible()) {
                table.row(
                        one.why(),
                        one.level().name().toLowerCase(Locale.ROOT),
                        String.join(", ", one.cases()),
                        String.join(", ", one.meetings()),
                        String.join(", ", one.slots()));
            }
            html += table.html();
        }
        return html + asks(diagnosis.asks());
    }

    private static String asks(List<ConcessionRequest> asks) {
        if (asks.isEmpty()) {
            return "";
        }
        HtmlTable table = new HtmlTable(
                "Whom to ring, and what that would remove",
                List.of("Who", "When", "What to ask for", "What it removes, by itself"));
        for (ConcessionRequest ask : asks) {
            table.row(
                    ask.who(),
                    ask.when() == null ? "any time" : PrintedTimes.when(ask.when()),
                    ask.concession().what(),
                    ask.removes());
        }
        return heading2("Whom to ring") + table.html();
    }

    private String score() {
        HtmlTable table = new HtmlTable(
                "The score, by constraint", List.of("Constraint", "Weight", "Matches", "Score", "What it counts"));
        for (ConstraintFigure figure : explanation.schedule().constraints()) {
            table.row(
                    figure.id(),
                    figure.weight(),
                    Integer.toString(figure.matches()),
                    figure.score(),
                    ScheduleRule.findById(figure.id()).orElseThrow().counts());
        }
        return heading2("What it costs") + table.html();
    }

    /** The matches of each constraint, in the order of the explanation, folded away. */
    private String matches() {
        StringBuilder html = new StringBuilder(heading2("Each match"));
        List<String> constraints = explanation.findings().stream()
                .map(ScheduleFinding::constraint)
                .distinct()
                .toList();
        for (String constraint : constraints) {
            List<String> sentences = explanation.findings().stream()
                    .filter(finding -> finding.constraint().equals(constraint))
                    .map(ExplanationPage::sentence)
                    .toList();
            html.append(folded(constraint + " (" + sentences.size() + ")", list(sentences), false));
        }
        return constraints.isEmpty() ? html + paragraph("Nothing is broken.") : html.toString();
    }

    private static String sentence(ScheduleFinding finding) {
        return finding.sentence() + (finding.amount() == 1 ? "" : " (" + finding.amount() + " matches)");
    }

    private String spread() {
        HtmlTable table = new HtmlTable(
                "How the cases are spread, by inspector and by day",
                List.of("Inspector or day", "Slots", "Cases", "Complex", "Girls", "BME children, not girls"));
        List<CaseSpread> all = new ArrayList<>(explanation.inspectors());
        all.addAll(explanation.days());
        for (CaseSpread spread : all) {
            table.row(
                    spread.name(),
                    Integer.toString(spread.slots()),
                    Integer.toString(spread.cases()),
                    Integer.toString(spread.complex()),
                    Integer.toString(spread.girls()),
                    Integer.toString(spread.bmeChildren()));
        }
        return heading2("How the cases are spread") + table.html();
    }

    /** Each case behind one line that says the most of it; open where the page is about one case. */
    private String cases() {
        StringBuilder html = new StringBuilder(heading2("By case, and what else was possible"));
        for (CaseExplanation one : explanation.cases()) {
            String line = one.reference() + ": " + one.place() + ", " + one.mode() + "; "
                    + one.cost().costInWords();
            html.append(folded(line, oneCase(one), report.ofOneCase()));
        }
        return html.toString();
    }

    private static String oneCase(CaseExplanation one) {
        HtmlTable table = new HtmlTable(
                "Other places of " + one.reference() + ", the cheapest first",
                List.of("Other place", "Breaks a hard rule", "Difference", "By constraint"));
        for (AlternativePlace alternative : one.alternatives()) {
            table.row(
                    alternative.action(),
                    alternative.isLegal() ? "no" : "yes",
                    alternative.difference().inWords(),
                    String.join("; ", alternative.why()));
        }
        return list(one.findings().stream().map(ScheduleFinding::sentence).toList())
                + list(one.cost().words())
                + (one.alternatives().isEmpty() ? paragraph("It has no other place.") : table.html());
    }

    /** An element of the browser's own, so that it can be unfolded by keyboard and without a script. */
    private static String folded(String line, String content, boolean open) {
        return "<details" + (open ? " open" : "") + "><summary>" + Html.text(line) + "</summary>\n" + content
                + "</details>\n";
    }

    private static String list(List<String> sentences) {
        StringBuilder html = new StringBuilder();
        sentences.forEach(
                sentence -> html.append("<li>").append(Html.text(sentence)).append("</li>\n"));
        return sentences.isEmpty() ? "" : "<ul>\n" + html + "</ul>\n";
    }

    private static String heading2(String text) {
        return "<h2>" + Html.text(text) + "</h2>\n";
    }

    private static String paragraph(String text) {
        return "<p>" + Html.text(text) + "</p>\n";
    }
}
