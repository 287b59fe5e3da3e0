package org.cohort.travel.letter;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.time.Window;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;
import org.cohort.travel.grant.GrantState;
import org.cohort.travel.grant.TravelRules;

/** Issues letters and shows whether they hold (rule G8). */
@UseCase
public class LetterService {

    private static final String SUBJECT = "letter";
    private static final int LONGEST_NAME = 200;

    /**
     * The letters of a grant, for its page.
     *
     * @param letters  those that were not replaced
     * @param issuable what the reader can have made now
     */
    public record Shelf(List<LetterView> letters, List<LetterKind> issuable) {

        public static final Shelf EMPTY = new Shelf(List.of(), List.of());

        public boolean isNone() {
            return letters.isEmpty() && issuable.isEmpty();
        }
    }

    @Inject
    Letters letters;

    @Inject
    GrantCases grants;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Makes her a letter of what is so now; one that says the same is there already is given again.
     *
     * @param passport her name as her passport has it; blank for the one of her account
     * @return the letter's code
     */
    @Requires(Role.SELF)
    public String issue(String grantPublicId, LetterKind kind, String passport) {
        // One after the other: who clicks twice is given one letter.
        grants.hold(grantPublicId);
        GrantCase c = grants.visible(grantPublicId);
        LetterPolicy.mayIssue(grants.rolesOf(c), c, kind).enforce();
        if (kind == LetterKind.VISA) {
            Verdict.when(TravelRules.ahead(c.conference()).isOpen(clock.instant()), "grant.conferenceOver").enforce();
        }
        String name = Typed.optional("passport", passport, LONGEST_NAME);
        return issue(c, kind, letters.now(c).of(kind).named(name == null ? null : name.strip().replaceAll("\\s+", " ")));
    }

    /** Makes one, whoever asks. */
    String issue(GrantCase c, LetterKind kind, Said said) {
        Letter before = letters.latest(c.grant().id(), kind).orElse(null);
        if (before != null && before.said().equals(said)) {
            return before.publicId();
        }
        if (before != null) {
            letters.replace(before, clock.instant());
        }
        Letter letter = new Letter(c.grant().id(), kind, said, clock.instant());
        letters.add(letter);
        audit.record(SUBJECT, letter.publicId(), "CREATE", null, null, kind + " " + c.grant().publicId());
        return letter.publicId();
    }

    /** What the letter says and whether it holds, for whoever has its address. @throws NotFound for a code that is none */
    @Public
    public LetterView view(String code) {
        Letter letter = letters.byCode(code);
        return view(letter, grants.byId(letter.grantId()));
    }

    /** The same for who may have it as a paper. @throws NotFound for everybody else */
    @Requires(Role.SELF)
    public LetterView paper(String code) {
        LetterView view = view(code);
        if (!view.paper()) {
            throw new NotFound();
        }
        return view;
    }

    /** The letters of a grant for who may have them; none for other readers of it. @throws NotFound when the grant is not for the reader to know of */
    @Requires(Role.SELF)
    public Shelf of(String grantPublicId) {
        GrantCase c = grants.visible(grantPublicId);
        Set<Role> roles = grants.rolesOf(c);
        if (!LetterPolicy.mayHave(roles)) {
            return Shelf.EMPTY;
        }
        return new Shelf(letters.of(c.grant().id()).stream().filter(letter -> !letter.isReplaced()).map(letter -> view(letter, c)).toList(),
                Arrays.stream(LetterKind.values()).filter(kind -> LetterPolicy.mayIssue(roles, c, kind).isAllowed()).filter(kind -> kind == LetterKind.AWARD
                        || TravelRules.ahead(c.conference()).isOpen(clock.instant())).toList());
    }

    /** The same with those that were replaced, the oldest first. @throws NotFound as {@link #of} does */
    @Requires(Role.SELF)
    public List<LetterView> everyOf(String grantPublicId) {
        GrantCase c = grants.visible(grantPublicId);
        return LetterPolicy.mayHave(grants.rolesOf(c)) ? letters.of(c.grant().id()).stream().map(letter -> view(letter, c)).toList() : List.of();
    }

    private LetterView view(Letter letter, GrantCase c) {
        Said said = letter.said();
        Set<Role> roles = grants.rolesOf(c);
        boolean same = c.grant().state().isGoing() && said.isSameGrant(letters.now(c));
        boolean unpaid = c.grant().state() == GrantState.CLOSED && !c.grant().authorizedTotal().isPositive();
        Standing standing = Standing.of(letter.kind(), c.grant().state(), unpaid, letter.isReplaced(), same, Window.until(TravelRules.over(c.conference())), clock.instant());
        return new LetterView(letter.publicId(), letter.kind(), said, standing, letter.issuedAt(), LetterPolicy.mayHave(roles), roles.isEmpty() ? null : c.path());
    }
}
