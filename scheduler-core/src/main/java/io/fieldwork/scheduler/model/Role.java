package io.fieldwork.scheduler.model;

/** What an inspector is in the team (TEAM-001, TEAM-013, TEAM-020, TEAM-029). */
public enum Role {
    LEAD_INSPECTOR,
    DEPUTY_LEAD_INSPECTOR,
    ASSISTANT_INSPECTOR,
    PRACTICE_ASSESSOR,
    LOCAL_ASSESSOR,
    SOCIAL_CARE,
    LEARNING_AND_SKILLS,
    HEALTH,
    CONSTABULARY,
    USER_ENGAGEMENT
}
