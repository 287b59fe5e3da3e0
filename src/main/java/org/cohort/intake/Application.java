package org.cohort.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cohort.kernel.persistence.Stored;
import org.cohort.program.RoundRef;

/** A person's application to a round: the facts her eligibility is computed from. Her essays are a questionnaire's sheet. */
@Entity
@Table(name = "application")
public class Application extends Stored {

    /** What sheets of questionnaires about it say they are about. */
    public static final String SUBJECT = "application";
    /** The questionnaire of the essays. */
    public static final String ESSAYS = "application-essays";

    @Column(name = "round_id", updatable = false)
    private Long roundId;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ApplicationState state = ApplicationState.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "ineligible_rule")
    private Eligibility.Rule ineligibleRule;

    @Column(name = "ruled_by")
    private Long ruledBy;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "country")
    private String country;

    @Column(name = "earlier_intern")
    private Boolean earlierIntern;

    @Column(name = "hours_per_week")
    private Integer hoursPerWeek;

    @Column(name = "weeks_free")
    private Integer weeksFree;

    @Column(name = "revision")
    private int revision;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "first_submitted_at")
    private Instant firstSubmittedAt;

    @Column(name = "purged_at")
    private Instant purgedAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    /** For the persistence provider. */
    protected Application() {
    }

    Application(Long roundId, Long accountId, Instant now) {
        this.roundId = roundId;
        this.accountId = accountId;
        this.createdAt = now;
    }

    void write(ApplicationInput.Answers answers) {
        birthDate = answers.birthDate();
        country = answers.country();
        earlierIntern = answers.earlierIntern();
        hoursPerWeek = answers.hoursPerWeek();
        weeksFree = answers.weeksFree();
        purgedAt = null;
        revision++;
    }

    /** Removes what she told of herself (rule A5); what the rules said of it stays. A form that is still open is of another revision. */
    void purge(Instant now) {
        birthDate = null;
        country = null;
        earlierIntern = null;
        hoursPerWeek = null;
        weeksFree = null;
        purgedAt = now;
        revision++;
    }

    boolean hasSame(ApplicationInput.Answers answers) {
        return answers().equals(answers);
    }

    ApplicationInput.Answers answers() {
        return new ApplicationInput.Answers(birthDate, country, earlierIntern, hoursPerWeek, weeksFree);
    }

    Eligibility.Facts facts(RoundRef round, boolean earlierOnRecord, Set<String> excludedCountries) {
        return new Eligibility.Facts(birthDate, country, earlierIntern, earlierOnRecord, hoursPerWeek, weeksFree, round.startsOn(), round.endsOn(),
                excludedCountries, round.rules().entry());
    }

    /** Its page, to which what is told about it leads. */
    String path() {
        return "/applications/" + publicId();
    }

    void move(ApplicationState to) {
        state = to;
    }

    void submitted(Instant now) {
        submittedAt = now;
        if (firstSubmittedAt == null) {
            firstSubmittedAt = now;
        }
    }

    /** @param rule the first that said no, or null */
    void found(Eligibility.Rule rule) {
        ineligibleRule = rule;
    }

    /** @param organizer the account that barred or cleared her: from now on nothing automatic decides on it */
    void ruled(Long organizer) {
        ruledBy = organizer;
    }

    boolean isRuled() {
        return ruledBy != null;
    }

    /** When she was reminded to submit it, or null. */
    Instant remindedAt() {
        return remindedAt;
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    public Long roundId() {
        return roundId;
    }

    public Long accountId() {
        return accountId;
    }

    public ApplicationState state() {
        return state;
    }

    /** The rule by which she is not eligible, or null. */
    public Eligibility.Rule ineligibleRule() {
        return ineligibleRule;
    }

    /** How often she wrote it. */
    public int revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When her answers about eligibility were removed, or null. */
    public Instant purgedAt() {
        return purgedAt;
    }

    /** When she last submitted it, or null. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** When she first did, or null. */
    public Instant firstSubmittedAt() {
        return firstSubmittedAt;
    }
}
