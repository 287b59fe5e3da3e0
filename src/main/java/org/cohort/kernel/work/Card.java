package org.cohort.kernel.work;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.cohort.kernel.access.Role;

/**
 * How a subject presents itself to the mechanisms around it: audit, tasks and notices.
 *
 * @param publicId   its public id
 * @param title      its name as people know it, such as "Report 3 of Maren Sandvik"
 * @param path       the address of its page, such as {@code /projects/7hq3k0vtm2ze}
 * @param owner      the account that waits when others act, or null
 * @param people     who stands behind each role for this subject
 * @param due        when the responsible person should have acted, or null
 * @param except     an account that is never asked, although it holds a role that is: four eyes; or null
 * @param context    what it belongs to, in a few words, such as "Xen Project · May to August 2014"; null where the title says so
 */
public record Card(String publicId, String title, String path, Long owner,
                   Map<Role, ? extends Collection<Addressee>> people, Instant due, Long except, String context) {

    public Card(String publicId, String title, String path, Long owner, Map<Role, ? extends Collection<Addressee>> people, Instant due) {
        this(publicId, title, path, owner, people, due, null);
    }

    public Card(String publicId, String title, String path, Long owner, Map<Role, ? extends Collection<Addressee>> people, Instant due, Long except) {
        this(publicId, title, path, owner, people, due, except, null);
    }

    /** The same, said to belong to this. */
    public Card within(String whole) {
        return new Card(publicId, title, path, owner, people, due, except, whole);
    }
}
