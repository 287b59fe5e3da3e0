package org.cohort.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.cohort.boot.Console;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;

/** Prints the link that makes the first administrator, at every start as long as nobody has an account. */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {

    @Inject
    private FirstStartService service;

    @Inject
    private CurrentActor current;

    @PostConstruct
    void print() {
        if (Setting.SAMPLE_DATA.isTrue()) {
            return;
        }
        String token = current.callAs(Actor.SYSTEM, service::open);
        if (token != null) {
            Console.say("Create the first administrator: " + Setting.address("/start/" + token));
        }
    }
}
