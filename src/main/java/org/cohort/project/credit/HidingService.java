package org.cohort.project.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.identity.EmailAddress;
import org.cohort.identity.Strangers;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.project.ProjectService;
import org.cohort.project.ProjectWithholding;
import org.cohort.project.ProjectWithholding.Entry;

/**
 * Withholding a name that an archive tells. Anybody may ask, without an account: what she is told is the same whatever is known of her
 * address or of the entry, and nothing happens before the address is confirmed and an organizer agrees.
 */
@UseCase
public class HidingService {

    /** How long the mailed link is good. */
    static final Duration GOOD = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A request as organizers see it. @param names how many entries it withholds @param left what that leaves of the projects' words, where it changes any */
    public record View(String publicId, Entry entry, String email, String message, boolean everywhere, int names, List<ProjectWithholding.Left> left, HidingState state,
                       List<Option<HidingAction>> options) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    ProjectService projects;

    @Inject
    ProjectWithholding entries;

    @Inject
    WithheldClaims claims;

    @Inject
    Strangers strangers;

    @Inject
    Transitions transitions;

    @Inject
    Outbox outbox;

    /**
     * Asks that a name be withheld; mails a link that confirms the address.
     *
     * @param everywhere whether every entry of this name in the program's archives is meant
     * @param message    or null
     * @param from       where the request came from; too many from one place are refused
     */
    @Public
    public void ask(String projectId, Long creditId, String email, boolean everywhere, String message, String from) {
        Entry entry = CreditService.entryOf(projects.view(projectId), creditId, entries);
        strangers.arrive(from);
        Findings findings = new Findings();
        String address = findings.read(() -> EmailAddress.normal(email));
        String words = findings.read(() -> Typed.optional("why", message, CreditService.LONGEST));
        findings.enforce();
        em.createQuery("delete from CreditHiding h where h.state = :asked and h.createdAt < :before").setParameter("asked", HidingState.ASKED)
                .setParameter("before", clock.instant().minus(GOOD)).executeUpdate();
        if (entry.name().isEmpty() || !strangers.mayMail(address)) {
            return;
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        CreditHiding hiding = new CreditHiding(creditId, address, everywhere, words, hash(token), clock.instant());
        em.persist(hiding);
        em.flush();
        transitions.begin(HidingLifecycle.TABLE, new HidingLifecycle.Case(hiding, entry));
        Actor reader = current.get();
        outbox.mail(address, reader.locale(), reader.zone(), "hiding.ASK", "/hide/" + token, entry.roundName());
    }

    /** The title of the project whose entry would be withheld; empty when the link is no longer good. Asking changes nothing (rule N3). */
    @Public
    public Optional<String> confirmable(String token) {
        return usable(token).map(found -> found.entry().projectTitle());
    }

    /** Her address is confirmed: the organizers are asked. @throws NotFound when the link is no longer good */
    @Public
    public void confirm(String token) {
        transitions.fire(HidingLifecycle.TABLE, usable(token).orElseThrow(NotFound::new), HidingAction.CONFIRM, EnumSet.of(Role.SELF), null);
    }

    /** @throws NotFound for everybody but the program's organizers */
    @Requires(Role.ORGANIZER)
    public View view(String publicId) {
        HidingLifecycle.Case found = find(publicId);
        Entry entry = found.entry();
        List<Entry> meant = meant(found);
        return new View(publicId, entry, found.hiding().email(), found.hiding().message(), found.hiding().isEverywhere(), meant.size(),
                found.hiding().state() == HidingState.CONFIRMED ? entries.left(meant) : List.of(), found.hiding().state(),
                transitions.options(HidingLifecycle.TABLE, found, rolesOf(current.get(), found)));
    }

    /** Withholds, or refuses with a reason; who asked is mailed, and her address forgotten. @param comment or null */
    @Requires(Role.ORGANIZER)
    public void perform(String publicId, HidingAction action, String comment) {
        HidingLifecycle.Case found = find(publicId);
        Verdict.when(action != HidingAction.CONFIRM, "hiding.confirm").enforce();
        List<Entry> meant = meant(found);
        transitions.fire(HidingLifecycle.TABLE, found, action, rolesOf(current.get(), found), comment);
        if (action == HidingAction.HIDE) {
            meant.forEach(entry -> {
                entries.withhold(entry.id());
                claims.withheld(entry.id());
            });
        }
        Actor reader = Actor.VISITOR;
        outbox.mail(found.hiding().email(), reader.locale(), reader.zone(), "hiding." + action, "/projects/" + found.entry().projectId(),
                found.entry().roundName(), comment == null ? "" : comment);
        found.hiding().forget();
    }

    private List<Entry> meant(HidingLifecycle.Case found) {
        return found.entry().name().isEmpty() || !found.hiding().isEverywhere() ? List.of(found.entry()) : entries.namesakes(found.entry());
    }

    private Optional<HidingLifecycle.Case> usable(String token) {
        return token == null || token.isEmpty() ? Optional.empty() : em.createQuery("select h from CreditHiding h where h.tokenHash = :hash and h.state = :asked"
                        + " and h.createdAt > :after", CreditHiding.class).setParameter("hash", hash(token)).setParameter("asked", HidingState.ASKED)
                .setParameter("after", clock.instant().minus(GOOD)).getResultStream().findFirst()
                .map(hiding -> new HidingLifecycle.Case(hiding, entries.entry(hiding.creditId())));
    }

    private HidingLifecycle.Case find(String publicId) {
        CreditHiding hiding = em.createQuery("select h from CreditHiding h where h.publicId = :id", CreditHiding.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        HidingLifecycle.Case found = new HidingLifecycle.Case(hiding, entries.entry(hiding.creditId()));
        if (rolesOf(current.get(), found).isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    private static Set<Role> rolesOf(Actor actor, HidingLifecycle.Case found) {
        return actor.holds(Role.ORGANIZER, found.entry().programId()) ? EnumSet.of(Role.ORGANIZER) : EnumSet.noneOf(Role.class);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
