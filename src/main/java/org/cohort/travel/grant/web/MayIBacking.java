package org.cohort.travel.grant.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.travel.grant.RequestQueries;
import org.cohort.travel.policy.PolicyRule;
import org.cohort.travel.web.Address;

/** "May I?" on the conference's own page, for interns and alumni (rule G2). */
@Named
@RequestScoped
public class MayIBacking {

    @Inject
    private RequestQueries queries;

    @Inject
    private CurrentActor current;

    private RequestQueries.Answered answered;
    private boolean asked;

    /** Null for everybody else. */
    public RequestQueries.Answered getAnswered() {
        if (!asked) {
            answered = queries.mayI(current.get(), Address.part("conference"));
            asked = true;
        }
        return answered;
    }

    /** What organizers say about a rule, or null. */
    public String own(PolicyRule rule) {
        return rule == null || answered.policy() == null ? null : answered.policy().rules().words().get(rule);
    }
}
