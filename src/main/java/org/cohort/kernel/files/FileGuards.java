package org.cohort.kernel.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.cohort.kernel.access.Actor;

/** Asks the guard of a file's kind of thing. A kind without a guard is read by nobody but the system. */
@ApplicationScoped
public class FileGuards {

    @Inject
    @Any
    private Instance<FileGuard> guards;

    public boolean mayRead(Actor actor, String subjectType, String subjectPublicId) {
        if (actor.isSystem()) {
            return true;
        }
        for (FileGuard guard : guards) {
            if (guard.subjectType().equals(subjectType)) {
                return guard.mayRead(actor, subjectPublicId);
            }
        }
        return false;
    }
}
