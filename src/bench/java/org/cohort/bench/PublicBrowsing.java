package org.cohort.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sixteen visitors, each with a connection of her own, who ask without pause: every target and the yardstick with the same bytes, one
 * after the other, and all of that several times over.
 */
public class PublicBrowsing extends Simulation {

    static final int USERS = 16;
    static final String YARDSTICK = "yardstick ";

    public PublicBrowsing() {
        String cohort = System.getProperty("cohort.bench.url");
        String yardstick = System.getProperty("cohort.bench.yardstick");
        int seconds = Integer.getInteger("cohort.bench.seconds");
        List<Target> targets = Target.publicBrowsing(Integer.getInteger("cohort.bench.projects"));
        List<PopulationBuilder> phases = new ArrayList<>();
        for (int repetition = 0; repetition <= Integer.getInteger("cohort.bench.repetitions"); repetition++) {
            for (Target target : targets) {
                String name = name(target, repetition);
                int lasting = repetition == 0 ? 2 * seconds : seconds;
                phases.add(phase(YARDSTICK + name, lasting, exec(http(YARDSTICK + name).get(yardstick + "/bytes/" + target.name()).check(status().is(200)))));
                phases.add(phase(name, lasting, asking(cohort, target, name)));
            }
        }
        PopulationBuilder all = phases.get(phases.size() - 1);
        for (int i = phases.size() - 2; i >= 0; i--) {
            all = phases.get(i).andThen(all);
        }
        setUp(all).protocols(http.acceptEncodingHeader("gzip").acceptLanguageHeader("en").disableCaching().disableFollowRedirect());
    }

    /** Under which the report has it. @param repetition 0 for the first time round, which is for the servers' compilers and isn't counted */
    static String name(Target target, int repetition) {
        return target.name() + (repetition == 0 ? " warm-up" : " no. " + repetition);
    }

    private static PopulationBuilder phase(String name, int seconds, ChainBuilder asking) {
        return scenario(name).during(Duration.ofSeconds(seconds)).on(asking).injectOpen(atOnceUsers(USERS));
    }

    private static ChainBuilder asking(String cohort, Target target, String name) {
        ChainBuilder choose = exec(session -> session.set("path", target.paths().get(ThreadLocalRandom.current().nextInt(target.paths().size()))));
        return switch (target.way()) {
            case VISITOR -> choose.exec(http(name).get(cohort + "#{path}").check(status().is(200)));
            case MADE_ANEW -> choose.exec(http(name).get(cohort + "#{path}").header("Cookie", "bench=1").check(status().is(200)));
            case AGAIN -> choose.doIf(session -> !session.contains(tag(session.getString("path"))))
                    .then(exec(http(name + " first").get(cohort + "#{path}").check(status().is(200), header("ETag").saveAs("tag")))
                            .exec(session -> session.set(tag(session.getString("path")), session.getString("tag"))))
                    .exec(http(name).get(cohort + "#{path}").header("If-None-Match", session -> session.getString(tag(session.getString("path"))))
                            .check(status().is(304)));
        };
    }

    private static String tag(String path) {
        return "tag of " + path;
    }
}
