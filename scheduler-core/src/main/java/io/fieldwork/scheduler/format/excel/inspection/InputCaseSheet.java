package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.format.excel.cell.CellLabels;
import io.fieldwork.scheduler.format.excel.form.InputNames.Kind;
import io.fieldwork.scheduler.format.excel.form.SheetChoices;
import io.fieldwork.scheduler.format.excel.form.SheetColumn;
import io.fieldwork.scheduler.format.excel.form.SheetFields;
import io.fieldwork.scheduler.format.excel.form.SheetSpec;
import java.util.List;

/** The sheet Cases. All of it but the reference is restricted (FIELD-035). */
final class InputCaseSheet {

    static final SheetSpec CASES = new SheetSpec(
            "Cases",
            List.of("Case", "Shortlist", "Case list", "Short list", "Case sample"),
            "cases",
            true,
            InputChoices.READY_ROWS,
            List.of(
                    SheetColumn.of(
                                    "Reference",
                                    "reference",
                                    SheetFields.TEXT,
                                    14,
                                    "The HMIP reference of the case. Nothing else of the child is ever printed."
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
                    SheetColumn.of(
                                    "Type",
                                    "type",
                                    SheetFields.choice(CellLabels.CASE_TYPE),
                                    16,
                                    "The kind of case, from the list.\nExample: First tier")
                            .choosing(SheetChoices.of(CellLabels.CASE_TYPE))
                            .also("Case type")
                            .needed(),
                    SheetColumn.of(
                                    "Case manager",
                                    "caseManager",
                                    SheetReferences.one(Kind.PERSON),
                                    28,
                                    "Who manages the case, from the list. Empty: the record alone is read."
                                            + "\nExample: Case Manager 7")
                            .choosing(InputChoices.PEOPLE_NAMES)
                            .also("CM", "CM name", "Case manager name", "Case manager id")
                            .needed(),
                    SheetColumn.of(
                                    "Stand-in",
                                    "standIn",
                                    SheetReferences.one(Kind.PERSON),
                                    28,
                                    "Who knows the case well and may attend instead, from the list."
                                            + "\nExample: Case Manager 3")
                            .choosing(InputChoices.PEOPLE_NAMES)
                            .also("Substitute"),
                    SheetColumn.of(
                                    "Gender",
                                    "gender",
                                    SheetFields.choice(CellLabels.GENDER),
                                    12,
                                    "The child's gender, from the list.\nExample: Female")
                            .choosing(SheetChoices.of(CellLabels.GENDER))
                            .also("Sex")
                            .needed(),
                    SheetColumn.of(
                                    "Ethnicity",
                                    "ethnicity",
                                    SheetFields.choice(CellLabels.ETHNICITY),
                                    14,
                                    "The child's ethnicity group, from the list.\nExample: Not known")
                            .choosing(SheetChoices.of(CellLabels.ETHNICITY))
                            .also("Ethnic group")
                            .needed(),
                    SheetColumn.of(
                                    "Risk of serious harm",
                                    "rosh",
                                    SheetFields.choice(CellLabels.RISK),
                                    14,
                                    "The highest level so far in this sentence, from the list.\nExample: Very high")
                            .choosing(SheetChoices.of(CellLabels.RISK))
                            .also("RoSH", "RoSH level", "Risk")
                            .needed(),
                    SheetColumn.of(
                                    "Vulnerability",
                                    "vulnerability",
                                    SheetFields.choice(CellLabels.RISK),
                                    14,
                                    "The highest level so far in this sentence, from the list.\nExample: Medium")
                            .choosing(SheetChoices.of(CellLabels.RISK))
                            .also("Vulnerability level")
                            .needed(),
                    SheetColumn.of(
                                    "Child protection",
                                    "childProtection",
                                    SheetFields.FLAG,
                                    12,
                                    "Yes for a child protection plan at any time in this sentence.\nExample: No")
                            .choosing(InputChoices.YES_NO)
                            .also("Child protection plan", "CP", "CP plan"),
                    SheetColumn.of(
                                    "Looked after",
                                    "lookedAfter",
                                    SheetFields.FLAG,
                                    12,
                                    "Yes for a child looked after at any time in this sentence.\nExample: No")
                            .choosing(InputChoices.YES_NO)
                            .also("Looked after child", "LAC"),
                    SheetColumn.of(
                                    "Site",
                                    "site",
                                    SheetReferences.one(Kind.SITE),
                                    22,
                                    "Where the paper record lies, from the list of sites.\nExample: Civic Centre")
                            .choosing(InputChoices.SITE_NAMES)
                            .also("Office", "Location", "Record", "Paper record"),
                    SheetColumn.of(
                                    "Fixed slot",
                                    "pinned",
                                    SheetReferences.one(Kind.SLOT),
                                    12,
                                    "The id of the slot that the case must keep. It mostly stays empty."
                                            + "\nExample: LI-3")
                            .also("Pinned", "Pinned slot", "Slot")));

    private InputCaseSheet() {}
}
