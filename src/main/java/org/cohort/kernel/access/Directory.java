package org.cohort.kernel.access;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the kernel must know about people, answered by the feature that keeps accounts. */
public interface Directory {

    /** How to reach a person. */
    record Person(Long accountId, String publicId, String name, String email, Locale locale, ZoneId zone) {
    }

    /** The people with these keys; unknown keys are left out. */
    Map<Long, Person> people(Collection<Long> accountIds);

    /** The keys of the accounts that hold the role for the scope. */
    List<Long> holders(Role role, Long scope);
}
