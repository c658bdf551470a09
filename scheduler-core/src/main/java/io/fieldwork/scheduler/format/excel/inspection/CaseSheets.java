package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.form.FilledRow;
import io.fieldwork.scheduler.format.excel.form.FormColumn;
import io.fieldwork.scheduler.format.excel.form.FormNames;
import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.format.excel.form.TimeKinds;
import io.fieldwork.scheduler.format.excel.form.ValueKinds;
import java.util.List;

/**
 * The sheets about the cases: Case managers, with whoever else attends, and Cases. All of the cases but their references is
 * restricted (FIELD-035).
 */
final class CaseSheets {

    /** Case managers and all others who are met, with when and where they can be. */
    static final FormSheet CASE_MANAGERS = FormSheet.of("Case managers", "people")
            .also("Case manager", "People", "CMs", "Staff")
            .with(
                    FormColumn.of("Name", "name", ValueKinds.NAME, 28)
                            .note("A case manager, or anybody else who attends. Each name once."
                                    + "\nExample: Case Manager 7")
                            .also("Case manager", "Case manager name", "CM", "CM name", "Full name")
                            .needed(),
                    FormColumn.of("Email", "email", ValueKinds.TEXT, 28)
                            .note("Where the survey link goes.\nExample: cm7@example.org")
                            .also("Email address", "CM email"),
                    FormColumn.of("Site", "site", ReferenceKinds.SITE, 22)
                            .note("The office, from the list of sites.\nExample: Civic Centre")
                            .also("Office", "Office location", "Location", "CM office location"),
                    FormColumn.of("Absent the week before", "absentPreviousWeek", ValueKinds.MARK, 14)
                            .note("Yes for whoever is away in the week before fieldwork: their cases come later in"
                                    + " the week. It may stay empty: it follows from the sheet Absences."
                                    + "\nExample: Yes")
                            .also("Absent previous week", "Away the week before", "Absent week before"),
                    FormColumn.of("First day back", "firstDayBack", ValueKinds.DATE, 18)
                            .note("The first day at work after an absence, where it falls in the fieldwork week. It may"
                                    + " stay empty: it follows from the sheet Absences."
                                    + "\nExample: 16 Sep 2014")
                            .also("Back on", "Return date"),
                    FormColumn.of("First day back waived", "firstDayBackWaived", ValueKinds.FLAG, 14)
                            .note("Yes where the person agreed to be seen on the first day back.\nExample: No")
                            .also("Waived", "Seen on first day back"),
                    FormColumn.of("Preferred times", "preferred", TimeKinds.PERIODS, 34)
                            .note("Times that suit best, one a line. Times that do not suit go to the sheet"
                                    + " Absences.\nExample: Tue 16 Sep 2014 09:00 to 13:00"
                                    + "\nExample: Wed pm")
                            .also("Preferred", "Preference", "Preferences", "Best times", "Availability"),
                    FormColumn.of("Needs", "needs", ValueKinds.TEXT, 34)
                            .note("What an inspector must know to meet this person well.\nExample: hearing loop")
                            .also("Other needs", "Diversity or other needs", "Diversity needs"),
                    FormColumn.of("Line manager", "lineManager", ReferenceKinds.PERSON, 28)
                            .note("The line manager, who has a row in this list too.\nExample: Team Manager 1")
                            .also("Manager", "Line manager name", "Team manager"),
                    FormColumn.of("Grade", "grade", ValueKinds.TEXT, 18)
                            .note("The grade or post.\nExample: Social worker")
                            .also("Post", "Job title"),
                    FormColumn.of("Roles", "roles", ValueKinds.TEXTS, 24)
                            .note("What this person is for meetings, with semicolons between."
                                    + "\nExample: Chair of Management Board")
                            .also("Role"),
                    FormColumn.of("Id", "id", ValueKinds.TEXT, 12)
                            .note("A short name, for other files. It may stay empty.\nExample: cm-7")
                            .also("Case manager id", "CM id", "Person id"));

    /** The sample, with what decides in which slot a case may be. */
    static final FormSheet CASES = FormSheet.of("Cases", "cases")
            .also("Case", "Shortlist", "Case list", "Short list", "Case sample")
            .needed()
            .keeping(FormSheet.Length.OPEN, new CaseRows())
            .with(
                    FormColumn.of("Reference", "reference", ValueKinds.TEXT, 14)
                            .note("The HMIP reference of the case. Nothing else of the child is ever printed."
                                    + "\nExample: C01")
                            .also(
                                    "HMIP reference",
                                    "HMIP ID",
                                    "HMIP reference number",
                                    "HMIP ref",
                                    "HMIP number",
                                    "Ref",
                                    "Case reference",
                                    "Case reference number",
                                    "Case",
                                    "Case id")
                            .needed(),
                    FormColumn.of("Type", "type", ValueKinds.choice(InspectionChoices.CASE_TYPE), 16)
                            .note("The kind of case, from the list.\nExample: First tier")
                            .also("Case type")
                            .needed(),
                    FormColumn.of("Case manager", "caseManager", ReferenceKinds.PERSON, 28)
                            .note("Who manages the case, from the list. Empty: the record alone is read."
                                    + "\nExample: Case Manager 7")
                            .also("CM", "CM name", "Case manager name", "Case manager id")
                            .needed(),
                    FormColumn.of("Stand-in", "standIn", ReferenceKinds.PERSON, 28)
                            .note("Who knows the case well and may attend instead, from the list."
                                    + "\nExample: Case Manager 3")
                            .also("Substitute"),
                    FormColumn.of("Gender", "gender", ValueKinds.choice(InspectionChoices.GENDER), 12)
                            .note("The child's gender, from the list.\nExample: Female")
                            .also("Sex")
                            .needed(),
                    FormColumn.of("Ethnicity", "ethnicity", ValueKinds.choice(InspectionChoices.ETHNICITY), 14)
                            .note("The child's ethnicity group, from the list.\nExample: Not known")
                            .also("Ethnic group")
                            .needed(),
                    FormColumn.of("Risk of serious harm", "rosh", ValueKinds.choice(InspectionChoices.RISK), 14)
                            .note("The highest level so far in this sentence, from the list.\nExample: Very high")
                            .also("RoSH", "RoSH level", "Risk")
                            .needed(),
                    FormColumn.of("Vulnerability", "vulnerability", ValueKinds.choice(InspectionChoices.RISK), 14)
                            .note("The highest level so far in this sentence, from the list.\nExample: Medium")
                            .also("Vulnerability level")
                            .needed(),
                    FormColumn.of("Child protection", "childProtection", ValueKinds.ANSWER, 12)
                            .note("Yes for a child protection plan at any time in this sentence.\nExample: No")
                            .also("Child protection plan", "CP", "CP plan"),
                    FormColumn.of("Looked after", "lookedAfter", ValueKinds.ANSWER, 12)
                            .note("Yes for a child looked after at any time in this sentence.\nExample: No")
                            .also("Looked after child", "LAC"),
                    FormColumn.of("Site", "site", ReferenceKinds.SITE, 22)
                            .note("Where the paper record lies, from the list of sites.\nExample: Civic Centre")
                            .also("Office", "Location", "Record", "Paper record"),
                    FormColumn.of("Fixed slot", "pinned", ReferenceKinds.SLOT, 12)
                            .note("The id of the slot that the case must keep. It mostly stays empty."
                                    + "\nExample: LI-3")
                            .also("Pinned", "Pinned slot", "Slot"));

    private CaseSheets() {}

    /**
     * The rows of the sheet Cases. What decides what is complex (ALLOC-020) is never taken for something because nobody has
     * filled it in: a level must be said, and an empty cell of yes or no is "not known".
     */
    private static final class CaseRows implements FormSheet.Rows {

        private final FormSheet.Rows entries = FormSheet.entries("cases");

        @Override
        public List<ObjectNode> listed(ObjectNode tree, FormNames names) {
            return entries.listed(tree, names);
        }

        @Override
        public void take(FilledRow row) {
            entries.take(row);
            for (String level : List.of("rosh", "vulnerability")) {
                if (row.cell(level).isBlank()) {
                    row.missing(level, InspectionChoices.RISK.expected());
                }
            }
            for (String flag : List.of("childProtection", "lookedAfter")) {
                if (!row.node().has(flag)) {
                    row.node().putNull(flag);
                }
            }
        }
    }
}
