/** What a schedule breaks or pays for, kept while cases are moved about. */
@NullMarked
package io.fieldwork.scheduler.explain.ledger;

import org.jspecify.annotations.NullMarked;
