package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.certificate.CertificateService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.omnifaces.util.Faces;

/** What an internship's page leads to when it comes to its end. */
@Named
@RequestScoped
public class EndBacking {

    @Inject
    private InternshipDirectory internships;

    @Inject
    private CertificateService certificates;

    @Inject
    private CurrentActor current;

    private InternshipRef internship;
    private String certificate;

    /** Whether it has begun: before, there is nothing to hand in or to be thankful for. */
    public boolean isBegun() {
        return internship().state() != InternshipState.OFFERED;
    }

    public boolean isOver() {
        return internship().state() == InternshipState.COMPLETED || internship().state().isBroken();
    }

    /** Whether the reader has to do with the exit survey: the intern answers it; of who mentors her nobody reads it. */
    public boolean isSurvey() {
        Set<Role> roles = InternshipPolicy.rolesOf(current.get(), internship());
        return isOver() && !roles.contains(Role.MENTOR);
    }

    /** Whether the reader is one of those who are asked without their names: the intern, and who mentors her. */
    public boolean isFeedback() {
        Set<Role> roles = InternshipPolicy.rolesOf(current.get(), internship());
        return roles.contains(Role.SELF) || roles.contains(Role.MENTOR);
    }

    /** The address of the certificate, where there is one the reader may see. */
    public String getCertificate() {
        if (certificate == null && internship().state() == InternshipState.COMPLETED) {
            certificate = certificates.pathOf(internship());
        }
        return certificate;
    }

    private InternshipRef internship() {
        if (internship == null) {
            internship = internships.internshipByPublicId(Faces.getRequestParameter("internship"));
        }
        return internship;
    }
}
