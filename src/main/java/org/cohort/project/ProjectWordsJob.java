package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cohort.kernel.jobs.Job;

/** After an upgrade that changes what projects are found by: until every one is found by it. */
@ApplicationScoped
public class ProjectWordsJob implements Job {

    @Inject
    private ProjectWords words;

    @Override
    public String name() {
        return "project-words";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public String run() {
        return words.renew() + " written anew";
    }
}
