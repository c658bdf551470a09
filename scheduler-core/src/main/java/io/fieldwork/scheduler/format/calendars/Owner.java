package io.fieldwork.scheduler.format.calendars;

/** Whose calendar it is. An inspector and another person may have the same id: their lists are two. */
record Owner(Kind kind, String id) {

    enum Kind {
        INSPECTOR,
        PERSON
    }
}
