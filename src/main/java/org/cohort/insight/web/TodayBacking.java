package org.cohort.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.outbox.Inbox;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;

/** {@code /today}: what needs a person, what she waits for, what happened. Three statements, whatever she is. */
@Named
@RequestScoped
public class TodayBacking {

    private static final int NEWS = 8;

    /**
     * A task in words.
     *
     * @param title  what is to be done, or what is waited for
     * @param context what it belongs to, such as a community and a round; empty where the title says so
     * @param button the words of its button
     * @param who    whose turn it is, in words, for what is waited for
     */
    public record Item(String title, String context, String button, String who, String path, Instant since, Instant dueAt, boolean late) {
    }

    @Inject
    private Tasks tasks;

    @Inject
    private Inbox inbox;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    private List<Item> needing;
    private List<Item> awaited;
    private List<Inbox.Line> news;

    public void load() {
        Actor actor = current.signedIn();
        needing = tasks.needing(actor).stream().map(this::item).toList();
        awaited = tasks.awaited(actor).stream().map(this::item).toList();
        news = inbox.latest(NEWS);
    }

    private Item item(TaskRow row) {
        Actor actor = current.get();
        return new Item(Words.say(actor.locale(), row.key(), Titles.toHer(row.title(), actor)), row.context() == null ? "" : row.context(), Words.say(actor.locale(), row.key() + ".button"),
                Words.say(actor.locale(), row.roleKey()), row.path(), row.since(), row.dueAt(),
                row.dueAt() != null && row.dueAt().isBefore(clock.instant()));
    }

    /** "Good morning, Maren", by the hour in her zone. */
    public String getGreeting() {
        Actor actor = current.get();
        int hour = clock.instant().atZone(actor.zone()).getHour();
        String key = hour < 5 || hour >= 18 ? "today.evening" : hour < 12 ? "today.morning" : "today.afternoon";
        String name = actor.name().strip();
        int blank = name.indexOf(' ');
        return Words.say(actor.locale(), key, blank < 0 ? name : name.substring(0, blank));
    }

    public List<Item> getNeeding() {
        return needing;
    }

    public List<Item> getAwaited() {
        return awaited;
    }

    public List<Inbox.Line> getNews() {
        return news;
    }
}
