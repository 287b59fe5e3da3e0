package org.cohort.program.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cohort.program.ExtensionJoin;

/** More time that one of two merged communities had is now everybody's there: once their projects and people are together, what is asked of them has its date. */
@ApplicationScoped
class TimeMerged {

    @Inject
    ExtensionJoin extensions;

    void on(@Observes CommunitiesMerged merged) {
        extensions.redate(merged.keptId());
    }
}
