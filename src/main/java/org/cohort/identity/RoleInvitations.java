package org.cohort.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cohort.identity.RoleInvitation.State;
import org.cohort.identity.SignInService.SignedIn;
import org.cohort.identity.TryLimits.Limit;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;

/**
 * Invitations to hold a role, by a link that is mailed, works once and ends. What a link does was decided when it was made; looking
 * at it changes nothing. The same is said and done whether or not the address has an account, so nobody learns that by inviting.
 */
@UseCase
public class RoleInvitations {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Tokens tokens;

    @Inject
    Passwords passwords;

    @Inject
    TryLimits limits;

    @Inject
    RoleService roles;

    @Inject
    Outbox outbox;

    @Inject
    AccountAudit audit;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * What an invitation is for.
     *
     * @param scope the key of what the role is held for
     * @param title of that thing, as the mail names it
     * @param path  where she goes once she has accepted
     */
    public record Purpose(Role role, Long scope, String title, String path) {
    }

    /** One that is not answered, for those who may invite. */
    public record Pending(String publicId, String email, Instant sentAt, Instant expiresAt, State state) {
    }

    /**
     * One as the link shows it.
     *
     * @param mine       whether she is signed in with the invited address
     * @param newcomer   whether the address has no account that can be signed in to
     */
    public record Link(State state, Role role, String title, String path, String email, String name, boolean mine, boolean newcomer) {

        public boolean isOpen() {
            return state == State.OPEN;
        }
    }

    /**
     * Mails an invitation. The service that calls has asked its policy.
     *
     * @param name how she is called, or null
     * @throws Refused at {@code email}: no address, or one with an invitation to the same that waits for its answer
     */
    @Requires(Role.SELF)
    public void invite(Purpose purpose, String email, String name) {
        limits.count(Limit.INVITATION, String.valueOf(current.get().accountId()));
        String address = EmailAddress.normal(email);
        if (pending(purpose.role(), purpose.scope()).stream().anyMatch(known -> known.email().equals(address))) {
            throw Refused.input("email", "invitation.waits", address);
        }
        RoleInvitation invitation = new RoleInvitation(purpose.role(), purpose.scope(), purpose.title(), purpose.path(), address, name, clock.instant());
        String secret = Tokens.secret();
        invitation.sent(Tokens.hash(secret), current.get().accountId(), clock.instant());
        em.persist(invitation);
        mail(invitation, secret, "INVITE");
    }

    /** Those without an answer, expired ones too, the oldest first. */
    @Requires(Role.SELF)
    public List<Pending> pending(Role role, Long scope) {
        Instant now = clock.instant();
        return em.createQuery("select i from RoleInvitation i where i.role = :role and i.scopeId = :scope and i.acceptedAt is null and i.declinedAt is null"
                        + " and i.revokedAt is null order by i.id", RoleInvitation.class)
                .setParameter("role", role).setParameter("scope", scope).setMaxResults(100).getResultStream()
                .map(i -> new Pending(i.publicId(), i.email(), i.sentAt(), i.expiresAt(), i.state(now))).toList();
    }

    /** Mails it anew: another link, good from now on; the one before is no longer. @throws NotFound when none to this waits under this id */
    @Requires(Role.SELF)
    public void resend(Role role, Long scope, String publicId) {
        limits.count(Limit.INVITATION, String.valueOf(current.get().accountId()));
        RoleInvitation invitation = waiting(role, scope, publicId);
        String secret = Tokens.secret();
        invitation.sent(Tokens.hash(secret), current.get().accountId(), clock.instant());
        mail(invitation, secret, "RESEND");
    }

    /** Its link is no longer good. @throws NotFound when none to this waits under this id */
    @Requires(Role.SELF)
    public void revoke(Role role, Long scope, String publicId) {
        RoleInvitation invitation = waiting(role, scope, publicId);
        invitation.revoke(clock.instant());
        trail.record("invitation", publicId, "REVOKE", null, null, null);
    }

    /** Whoever lost the right to invite: what she sent for these things and nobody has answered is no longer good. */
    @Requires(Role.SELF)
    public void revokeAllOf(Long sender, Role role, Collection<Long> scopes) {
        if (scopes.isEmpty()) {
            return;
        }
        em.createQuery("select i from RoleInvitation i where i.role = :role and i.scopeId in :scopes and i.invitedBy = :sender and i.acceptedAt is null and i.declinedAt is null"
                        + " and i.revokedAt is null order by i.id", RoleInvitation.class).setParameter("role", role).setParameter("scopes", scopes).setParameter("sender", sender)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().forEach(invitation -> {
                    invitation.revoke(clock.instant());
                    trail.record("invitation", invitation.publicId(), "REVOKE", null, null, null);
                });
    }

    /** Whoever is asked to hold the role for the one thing is asked to hold it for the other; an address that is asked for both, once. @param path of the other */
    @Requires(Role.SELF)
    public void move(Role role, Long from, Long to, String path) {
        List<String> asked = pending(role, to).stream().map(Pending::email).toList();
        em.createQuery("select i from RoleInvitation i where i.role = :role and i.scopeId = :scope order by i.id", RoleInvitation.class)
                .setParameter("role", role).setParameter("scope", from).getResultList().forEach(invitation -> {
                    State state = invitation.state(clock.instant());
                    if ((state == State.OPEN || state == State.EXPIRED) && asked.contains(invitation.email())) {
                        invitation.revoke(clock.instant());
                    }
                    invitation.isFor(to, path);
                });
    }

    /** What it is for is called otherwise. */
    @Requires(Role.SELF)
    public void retitle(Role role, Long scope, String title) {
        em.createQuery("update RoleInvitation i set i.title = :title where i.role = :role and i.scopeId = :scope").setParameter("title", title)
                .setParameter("role", role).setParameter("scope", scope).executeUpdate();
    }

    /** What a link is, also when it is no longer good; empty for one that never was, or was sent again since. Changes nothing. */
    @Public
    public Optional<Link> link(String secret) {
        return find(secret, LockModeType.NONE).map(i -> {
            Optional<Account> account = accounts.byEmail(i.email());
            State state = account.filter(Account::isClosed).isPresent() && i.state(clock.instant()) == State.OPEN ? State.REVOKED : i.state(clock.instant());
            return new Link(state, i.role(), i.title(), i.path(), i.email(), i.name(),
                    account.filter(known -> current.get().is(known.id())).isPresent(), account.filter(Account::isConfirmed).isEmpty());
        });
    }

    /** Takes it, signed in with the invited address. @return where it leads @throws Refused with what is wrong with the link, or when it is for another address */
    @Requires(Role.SELF)
    public String accept(String secret) {
        RoleInvitation invitation = open(secret);
        Account account = accounts.open(current.get().accountId());
        Verdict.when(account.email().equals(invitation.email()), "invitation.other").enforce();
        take(invitation, account);
        return invitation.path();
    }

    /** Takes it and opens the account with it, for an address that has none. @param from where the request comes from */
    @Public
    public SignedIn acceptAsNewcomer(String secret, SignUp form, String from) {
        limits.count(Limit.ARRIVAL, from);
        RoleInvitation invitation = open(secret);
        Optional<Account> known = accounts.byEmail(invitation.email());
        Verdict.when(known.filter(Account::isConfirmed).isEmpty(), "invitation.signIn").enforce();
        String name = Profile.checkedName(form.name());
        passwords.check("password", form.password(), invitation.email(), name);
        Account account = known.orElseGet(() -> accounts.add(new Account(invitation.email(), name,
                form.zone() == null ? current.get().zone() : form.zone(), clock.instant())));
        account.describe(new Profile(name, account.pronouns(), form.zone() == null ? account.zone() : form.zone(), account.locale()));
        account.usePassword(passwords.hash(form.password()));
        account.confirm(clock.instant());
        tokens.voidAll(TokenKind.CONFIRM_EMAIL, account.id());
        tokens.voidAll(TokenKind.INVITATION, account.id());
        audit.own(account, "ACCEPT_INVITATION");
        Actor herself = new Actor(account.id(), account.publicId(), account.name(), account.locale(), account.zone(), java.util.Set.of());
        current.runAs(herself, () -> take(invitation, account));
        return new SignedIn(account.id(), account.authVersion(), null);
    }

    /** Says no, which needs no account: the link shows whose answer it is. */
    @Public
    public void decline(String secret) {
        RoleInvitation invitation = open(secret);
        invitation.decline(clock.instant());
        trail.record("invitation", invitation.publicId(), "DECLINE", null, null, null);
        outbox.tell(invitation.invitedBy(), "invitation.declined", invitation.path(), invitation.title(), invitation.email());
    }

    private void take(RoleInvitation invitation, Account account) {
        invitation.accept(clock.instant());
        em.flush();
        roles.grant(account.id(), invitation.role(), invitation.scopeId());
        trail.record("invitation", invitation.publicId(), "ACCEPT", null, null, null);
        outbox.tell(invitation.invitedBy(), "invitation.accepted", invitation.path(), invitation.title(), account.name());
    }

    private void mail(RoleInvitation invitation, String secret, String act) {
        trail.record("invitation", invitation.publicId(), act, null, null, null);
        outbox.mail(invitation.email(), current.get().locale(), current.get().zone(), "invitation." + invitation.role(), "/invitations/" + secret,
                invitation.title(), current.get().name(), RoleInvitation.LIFE.toDays());
    }

    private RoleInvitation waiting(Role role, Long scope, String publicId) {
        RoleInvitation invitation = em.createQuery("select i from RoleInvitation i where i.publicId = :id and i.role = :role and i.scopeId = :scope", RoleInvitation.class)
                .setParameter("id", publicId).setParameter("role", role).setParameter("scope", scope)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NotFound::new);
        State state = invitation.state(clock.instant());
        if (state != State.OPEN && state != State.EXPIRED) {
            throw new NotFound();
        }
        return invitation;
    }

    private RoleInvitation open(String secret) {
        RoleInvitation invitation = find(secret, LockModeType.PESSIMISTIC_WRITE).orElseThrow(AccountService::deadLink);
        Verdict.when(invitation.state(clock.instant()) == State.OPEN && accounts.byEmail(invitation.email()).filter(Account::isClosed).isEmpty(), "invitation.over").enforce();
        return invitation;
    }

    private Optional<RoleInvitation> find(String secret, LockModeType lock) {
        return secret == null || secret.isEmpty() ? Optional.empty()
                : em.createQuery("select i from RoleInvitation i where i.tokenHash = :hash", RoleInvitation.class)
                        .setParameter("hash", Tokens.hash(secret)).setLockMode(lock).getResultStream().findFirst();
    }
}
