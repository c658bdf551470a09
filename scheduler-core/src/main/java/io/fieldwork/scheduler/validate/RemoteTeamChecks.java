package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Role;

/** No local assessor where the fieldwork is remote: taken to be so where every meeting is online (TEAM-036). */
final class RemoteTeamChecks {

    private final InspectionIssues issues;

    RemoteTeamChecks(CheckContext context) {
        issues = context.issues();
    }

    void check(InspectionInput listed) {
        if (listed.meetings().isEmpty() || !listed.meetings().stream().allMatch(MeetingInput::online)) {
            return;
        }
        for (int i = 0; i < listed.inspectors().size(); i++) {
            Inspector inspector = listed.inspectors().get(i);
            if (inspector.role() == Role.LOCAL_ASSESSOR) {
                issues.warning(
                        "inspectors[" + i + "].role",
                        inspector.name(),
                        "no local assessor in the team where every meeting is online (TEAM-036)");
            }
        }
    }
}
