package io.fieldwork.scheduler.cli;

/** An inspection in which every field has a value, and whatever must not be repeated a word that is nowhere else. */
final class FieldsOfAWeek {

    static final String JSON = """
            {
              "format": "fieldwork-inspection/1",
              "inspection": { "id": "x-1", "programme": "SQS", "week": 1, "yot": "Exampleshire YOT", "nation": "WALES",
                "monday": "2014-09-15" },
              "sites": [ { "id": "main", "name": "Main" }, { "id": "north", "name": "North" } ],
              "travel": [ { "from": "main", "to": "north", "minutes": 25 } ],
              "rooms": [ { "id": "r1", "name": "Room 1", "site": "main", "seats": 10 } ],
              "inspectors": [
                { "id": "LI", "name": "Ann Lead", "role": "LEAD_INSPECTOR", "site": "main",
                  "unavailable": [ { "start": "2014-09-16T13:00", "end": "2014-09-16T14:00", "reason": "Qzxinspector" } ],
                  "conflicts": ["C02"] },
                { "id": "AI", "name": "Bo Assistant", "role": "ASSISTANT_INSPECTOR", "site": "main",
                  "unavailable": [], "conflicts": ["cm-2"] } ],
              "template": null,
              "slots": [
                { "id": "LI-1", "inspector": "LI", "start": "2014-09-16T09:00", "end": "2014-09-16T11:00" },
                { "id": "AI-1", "inspector": "AI", "start": "2014-09-16T09:00", "end": "2014-09-16T11:00" } ],
              "commitments": [
                { "inspectors": ["LI"], "start": "2014-09-15T13:30", "end": "2014-09-15T14:00", "kind": "HEALTH_SAFETY",
                  "label": "Briefing", "people": ["cm-2"] } ],
              "people": [
                { "id": "cm-1", "name": "Case Manager 1", "email": "one@example.org", "site": "main",
                  "unavailable": [ { "start": "2014-09-17T09:00", "end": "2014-09-17T13:00", "reason": "Qzxperson" } ],
                  "preferred": [ { "start": "2014-09-16T09:00", "end": "2014-09-16T12:00" } ],
                  "absentPreviousWeek": true, "firstDayBack": "2014-09-15", "firstDayBackWaived": true,
                  "needs": "Qzxneeds", "lineManager": "cm-2", "grade": "Senior", "roles": ["Chair"] },
                { "id": "cm-2", "name": "Case Manager 2", "email": "", "site": null, "unavailable": [], "preferred": [],
                  "absentPreviousWeek": false, "firstDayBack": null, "firstDayBackWaived": false, "needs": "",
                  "lineManager": null, "grade": "", "roles": [] } ],
              "cases": [
                { "reference": "C01", "type": "CUSTODY", "caseManager": "cm-1", "standIn": "cm-2", "gender": "FEMALE",
                  "ethnicity": "BME", "rosh": "HIGH", "vulnerability": "LOW", "childProtection": true,
                  "lookedAfter": true, "site": "north", "pinned": "LI-1" },
                { "reference": "C02", "type": "COMMUNITY", "caseManager": "cm-2", "standIn": null, "gender": "MALE",
                  "ethnicity": "WHITE", "rosh": "LOW", "vulnerability": "LOW", "childProtection": false,
                  "lookedAfter": false, "site": null, "pinned": null } ],
              "meetings": [
                { "id": "M01", "title": "Board", "minutes": 60, "inspectors": { "anyOf": ["LI", "AI"], "count": 1 },
                  "attendees": [ { "person": "cm-1", "required": true } ],
                  "windows": [ { "start": "2014-09-18T10:30", "end": "2014-09-18T17:00" } ],
                  "preferredWindows": [ { "start": "2014-09-18T10:30", "end": "2014-09-18T12:00" } ],
                  "site": "main", "room": "r1", "priority": 2, "kind": "GROUP", "online": true,
                  "joining": "by telephone", "pinned": { "start": "2014-09-18T10:30", "inspectors": ["LI"] } } ],
              "weights": { "lunch": "3soft" }
            }
            """;

    private FieldsOfAWeek() {}
}
