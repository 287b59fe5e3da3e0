package org.cohort.kernel.files;

import org.cohort.kernel.access.Actor;

/** Says who may read the files of one kind of thing; a bean of the feature that owns the kind. Changes nothing. */
public interface FileGuard {

    /** The kind of thing, such as {@code claim}. */
    String subjectType();

    /** Whether the actor may read the files of this thing; false for a thing that does not exist. */
    boolean mayRead(Actor actor, String subjectPublicId);
}
