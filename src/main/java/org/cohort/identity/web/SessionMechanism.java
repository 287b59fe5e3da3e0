package org.cohort.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cohort.identity.Actors;
import org.cohort.identity.Actors.Known;
import org.cohort.identity.SignInService;
import org.cohort.kernel.access.Actor;

/**
 * The one mechanism of authentication: the session, else a remembered device. It reads the person anew for each
 * request (one statement), so that a role taken away or a changed password works at once. A request with neither
 * costs nothing and gets no session.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    /** The request's attribute for {@link ActorFilter}; absent for a visitor. */
    static final String ACTOR = Actor.class.getName();

    private static final String STATIC = "/jakarta.faces.resource/";

    @Inject
    private Actors actors;

    @Inject
    private SignInService signIns;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isStatic(request)) {
            return context.doNothing();
        }
        Optional<Known> known = bySession(request).or(() -> byDevice(request, response));
        if (known.isEmpty()) {
            return context.doNothing();
        }
        Actor actor = known.get().actor();
        if (!known.get().isSeenLately()) {
            actors.seen(actor.accountId());
        }
        request.setAttribute(ACTOR, actor);
        return context.notifyContainerAboutLogin(actor.publicId(),
                actor.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    static boolean isStatic(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + STATIC);
    }

    private Optional<Known> bySession(HttpServletRequest request) {
        Signed signed = Session.signed(request);
        if (signed == null) {
            return Optional.empty();
        }
        Optional<Known> known = actors.of(signed.accountId(), signed.authVersion());
        if (known.isEmpty()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        return known;
    }

    private Optional<Known> byDevice(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> token = Session.device(request);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        Optional<SignInService.SignedIn> signedIn = signIns.resume(token.get());
        if (signedIn.isEmpty()) {
            Session.forgetDevice(request, response);
            return Optional.empty();
        }
        Session.begin(request, response, signedIn.get());
        return actors.of(signedIn.get().accountId(), signedIn.get().authVersion());
    }
}
