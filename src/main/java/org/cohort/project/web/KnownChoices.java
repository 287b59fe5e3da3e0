package org.cohort.project.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import org.cohort.kernel.web.Edition;
import org.cohort.project.ProjectChoices;
import org.cohort.project.ProjectQueries;

/** Keeps what projects can be found by until something changes: counting costs more than a page of the list, and is the same for everybody. */
@ApplicationScoped
public class KnownChoices {

    @Inject
    private ProjectQueries queries;

    @Inject
    private Edition edition;

    private final AtomicReference<Kept> kept = new AtomicReference<>();

    private record Kept(String edition, ProjectChoices choices) {
    }

    /** As of now. */
    public ProjectChoices get() {
        String now = edition.now();
        Kept known = kept.get();
        if (known == null || !known.edition.equals(now)) {
            known = new Kept(now, queries.choices());
            kept.set(known);
        }
        return known.choices;
    }
}
