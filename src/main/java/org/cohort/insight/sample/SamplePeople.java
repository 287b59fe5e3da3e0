package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import org.cohort.identity.RoleService;
import org.cohort.identity.SampleAccounts;
import org.cohort.kernel.access.Role;

/** The invented people, {@code db/sample/people.json}. */
@ApplicationScoped
class SamplePeople {

    private static final String PASSWORD = "sample-round";

    @Inject
    SampleAccounts accounts;

    @Inject
    RoleService roles;

    @Inject
    Theatre theatre;

    /** The address of somebody. @param who its first part */
    static String email(String who) {
        return who + "@example.org";
    }

    /** Everybody has an account, and somebody looks after the installation. */
    void arrive(Timeline timeline, Instant when) {
        timeline.add(new Act(when, Timeline.SYSTEM, "makes the accounts", () -> {
            String hash = accounts.hash(PASSWORD);
            for (JsonObject person : Texts.each(Texts.read("people"), "people")) {
                accounts.add(email(person.getString("who")), person.getString("name"), person.getString("pronouns", null),
                        ZoneId.of(person.getString("zone")), hash);
            }
            roles.grant(theatre.account("admin"), Role.ADMINISTRATOR, null);
        }));
    }
}
