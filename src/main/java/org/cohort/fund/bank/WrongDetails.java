package org.cohort.fund.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;

/** Asks a person to look at her bank details, on Today, after a payment to her did not arrive; until she gave them anew, or it is sent again (rule N2). */
@ApplicationScoped
public class WrongDetails {

    static final String SUBJECT = "bank-wrong";

    @Inject
    Tasks tasks;

    @Inject
    Directory people;

    /** @param title of what was paid @param path of its page, which says what the bank said and leads to the details */
    public void ask(Long account, String title, String path) {
        Directory.Person person = people.people(List.of(account)).get(account);
        if (person != null) {
            tasks.put(SUBJECT, "FAILED", new Card(person.publicId(), title, path, null, Map.of(Role.SELF, List.of(Addressee.person(account))), null), Set.of(Role.SELF));
        }
    }

    /** She gave them anew, or what failed goes on without. */
    public void settled(Long account) {
        Directory.Person person = people.people(List.of(account)).get(account);
        if (person != null) {
            tasks.clear(SUBJECT, person.publicId());
        }
    }
}
