package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.fund.FundQueries;
import org.cohort.fund.statement.StatementQueries;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.stipend.StipendQueries;
import org.cohort.internship.stipend.Stipends;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.cohort.program.rules.StipendRule;

/** The stipend's part of an internship's page, which has asked its own policy before. */
@Named
@RequestScoped
public class StipendBacking {

    @Inject
    private FundQueries queries;

    @Inject
    private InternshipDirectory internships;

    @Inject
    private Stipends stipends;

    @Inject
    private StipendQueries kinds;

    @Inject
    private StatementQueries statements;

    @Inject
    private CurrentActor current;

    /** The installments the reader may see; empty for those whose business the money is not. */
    public List<FundQueries.InstallmentRow> of(String internshipPublicId) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        return queries.ofInternship(current.get(), internship.id(), internship.accountId(),
                internship.project().participation().round().programId());
    }

    /** The calendar years there are statements of. */
    public List<Integer> years(String internshipPublicId) {
        return statements.years(current.get(), internships.internshipByPublicId(internshipPublicId));
    }

    /** What she gets in all and by which rule, for who may see the installments. */
    public String whole(String internshipPublicId) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        StipendRule.Kind kind = kinds.kind(internship.id());
        return Words.say(current.get().locale(), "installment.section.whole." + (kind == null ? StipendRule.Kind.FLAT : kind), stipends.of(internship));
    }
}
