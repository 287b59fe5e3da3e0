package org.cohort.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.outbox.Inbox;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;

/** What the frame around every page shows: where one can go, who one is, what is unread. */
@Named("layout")
@RequestScoped
public class LayoutBean {

    /** A link as it is shown. @param current whether the page shown is this one or lies below it */
    public record Link(String href, String label, boolean current, boolean shared) {
    }

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    @Inject
    private CurrentActor current;

    @Inject
    @Any
    private Instance<NavigationSource> sources;

    @Inject
    private Inbox inbox;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private List<Link> navigation;
    private Long unread;

    public List<Link> getNavigation() {
        if (navigation == null) {
            Actor actor = current.get();
            String shown = path();
            navigation = sources.stream().flatMap(source -> source.items(actor).stream())
                    .sorted(Comparator.comparingInt(NavigationItem::order).thenComparing(NavigationItem::href))
                    .map(item -> new Link(item.href(), Words.say(actor.locale(), item.labelKey()), isAt(shown, item.href()), item.shared()))
                    .toList();
        }
        return navigation;
    }

    /** What stands in the bar: everything for a visitor, what is her own for a person. */
    public List<Link> getDirect() {
        return getNavigation().stream().filter(link -> !isSignedIn() || !link.shared()).toList();
    }

    /** What stands behind "Explore" for a person; empty for a visitor. */
    public List<Link> getShared() {
        return getNavigation().stream().filter(link -> isSignedIn() && link.shared()).toList();
    }

    /** The label of the shared page that is shown, or null. */
    public String getSharedShown() {
        return getShared().stream().filter(Link::current).map(Link::label).findFirst().orElse(null);
    }

    public boolean isSignedIn() {
        return current.get().isSignedIn();
    }

    /** Where the brand leads: Today for a person, the front page for a visitor. */
    public String getHome() {
        return isSignedIn() ? "/today" : "/";
    }

    public String getName() {
        return current.get().name();
    }

    /** Tells the reader from others in her browser; null for a visitor. */
    public String getReader() {
        return isSignedIn() ? current.get().publicId() : null;
    }

    public String getInitials() {
        return Ui.initials(current.get().name());
    }

    public long getUnread() {
        if (unread == null) {
            unread = isSignedIn() ? inbox.unread() : 0L;
        }
        return unread;
    }

    /** The zone's name, {@code UTC} for visitors. */
    public String getZone() {
        return current.get().zone().equals(ZoneOffset.UTC) ? "UTC" : current.get().zone().getId();
    }

    public Locale getLocale() {
        return current.get().locale();
    }

    public String getLanguage() {
        return current.get().locale().toLanguageTag();
    }

    public String getLanguageName() {
        return current.get().locale().getDisplayLanguage(current.get().locale());
    }

    public String getDirection() {
        return RIGHT_TO_LEFT.contains(current.get().locale().getLanguage()) ? "rtl" : "ltr";
    }

    /** Whether the people here are invented. */
    public boolean isSample() {
        return Setting.SAMPLE_DATA.isTrue();
    }

    public String getSampleWords() {
        Actor actor = current.get();
        return Words.say(actor.locale(), "layout.sample", Moments.at(clock.instant(), actor.zone(), actor.locale()));
    }

    /** The server's now where it may differ from the world's, for countdowns in the browser; else null. */
    public String getSampleNow() {
        return isSample() ? clock.instant().toString() : null;
    }

    /** The page's own address, without what a list was filtered or paged by. */
    public String getAddress() {
        String path = path().replaceAll(";[^/]*", "");
        return Setting.address(path.length() > 1 ? path.replaceAll("/+$", "") : path);
    }

    /** The whole address of a path of this site; null for null. */
    public String at(String path) {
        return path == null ? null : Setting.address(path);
    }

    private String path() {
        Object shown = request.getAttribute(RouteFilter.SHOWN);
        String address = shown == null ? request.getRequestURI() : shown.toString();
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private static boolean isAt(String shown, String href) {
        return shown.equals(href) || !href.equals("/") && shown.startsWith(href + "/");
    }
}
