package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.omnifaces.util.Faces;

/** What an internship's page leads to when something is not right. */
@Named
@RequestScoped
public class TroubleBacking {

    @Inject
    private InternshipDirectory internships;

    @Inject
    private CurrentActor current;

    private Set<Role> roles;

    /** As what the reader could ask for help: {@code INTERN}, {@code MENTOR}, or {@code other} for who is asked. */
    public String getAsks() {
        return roles().contains(Role.SELF) ? "INTERN" : roles().contains(Role.MENTOR) ? "MENTOR" : "other";
    }

    private Set<Role> roles() {
        if (roles == null) {
            roles = InternshipPolicy.rolesOf(current.get(), internships.internshipByPublicId(Faces.getRequestParameter("internship")));
        }
        return roles;
    }
}
