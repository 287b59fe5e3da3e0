package org.cohort.program.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Merging two communities")
class MergeServiceTest {

    private static final List<String> STATES = List.of("APPROVED", "APPROVED", "SUBMITTED", "DECLINED", "WITHDRAWN");
    /** What is conserved, whatever is chosen. */
    private static final Map<String, String> SUMS = Map.of(
            "projects", "select count(*) from project p join participation x on x.id = p.participation_id join community c on c.id = x.community_id",
            "places of approved parts", "select sum(coalesce(allotted, slots)) from participation where state = 'APPROVED'",
            "general slots of approved parts", "select sum(general_slots) from participation where state = 'APPROVED'",
            "rounds with an approved part", "select count(distinct round_id) from participation where state = 'APPROVED'",
            "sponsors", "select count(*) from sponsorship s join participation x on x.id = s.participation_id",
            "people who coordinate in a round", "select count(distinct concat(g.account_id, ' ', x.round_id)) from role_grant g join participation x on x.id = g.scope_id where g.role = 'COORDINATOR'",
            "tasks of coordinators", "select count(*) from task where since < '2014-02-01'",
            "internships in a part of their round", "select count(*) from internship i join participation x on x.id = i.participation_id and x.round_id = i.round_id",
            "conferences", "select count(*) from conference",
            "extensions", "select count(*) from extension e join participation x on x.id = e.participation_id and x.round_id = e.round_id");

    private MergeWorld world;

    @BeforeEach
    void start() {
        world = new MergeWorld();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @DisplayName("Whatever two communities have: afterwards nothing refers to the one that went, and every sum is what it was")
    void conserved() {
        Random random = new Random(20140301);
        for (int i = 0; i < 30; i++) {
            String gone = "gone-" + i;
            String kept = "kept-" + i;
            long goneId = world.community(gone, "Gone " + i);
            long keptId = world.community(kept, "Kept " + i);
            List<Long> goneParts = fill(random, goneId, i);
            List<Long> keptParts = fill(random, keptId, i);
            Map<String, Long> before = sums();
            Actor organizer = world.organizer(1, 2);
            MergePlan plan = world.as(organizer, () -> world.queries.plan(organizer, gone, kept));
            Map<String, String> stays = new HashMap<>();
            plan.pairs().forEach(pair -> stays.put(pair.kept().round(), (random.nextBoolean() ? pair.kept() : pair.gone()).publicId()));
            if (random.nextInt(4) == 0) {
                stays.clear();
            }
            assertThat(world.as(organizer, () -> world.service.merge(gone, kept, stays, plan.mark()))).isEqualTo(kept);
            assertThat(sums()).as("world " + i).isEqualTo(before);
            List<Long> all = new ArrayList<>(goneParts);
            all.addAll(keptParts);
            List<Long> left = new ArrayList<>();
            world.rows("select id from participation where community_id = " + keptId).forEach(id -> left.add(((Number) id).longValue()));
            assertThat(left).as("one part for each pair, and all others").hasSize(all.size() - plan.pairs().size()).isSubsetOf(all);
            nothingRefersTo(goneId, all.stream().filter(part -> !left.contains(part)).toList());
            assertThat(world.events).endsWith(new CommunitiesMerged(keptId, goneId));
            assertThat(world.addresses.all().communities()).containsEntry(gone, kept);
            assertThat(world.number("select count(*) from import_name where name_key = 'gone " + i + "' and community_id = " + keptId)).isEqualTo(left.isEmpty() ? 0 :
                    world.number("select count(distinct r.program_id) from participation x join round r on r.id = x.round_id where x.community_id = " + keptId));
        }
    }

    /** In three to five of six rounds, so that some are shared. */
    private List<Long> fill(Random random, long community, int i) {
        List<Long> parts = new ArrayList<>();
        for (long round : new long[] {11, 12, 13, 21, 22, 23}) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            long part = world.part(community, round, STATES.get(random.nextInt(STATES.size())), random.nextInt(5), random.nextBoolean() ? null : random.nextInt(5), random.nextInt(3));
            parts.add(part);
            for (int n = random.nextInt(4); n > 0; n--) {
                long project = world.project(part, "Project " + n);
                if (random.nextBoolean()) {
                    world.interned(project, part, round);
                }
            }
            for (long account = 2; account <= 4; account++) {
                if (random.nextBoolean()) {
                    world.coordinates(account, part);
                }
            }
            if (random.nextBoolean()) {
                world.invited("a" + random.nextInt(2) + "@example.org", part);
                world.sponsored(part);
            }
            if (random.nextBoolean()) {
                world.extended(round, part, "PROJECTS_CLOSE", "2014-04-0" + (1 + random.nextInt(9)) + " 00:00:00");
            }
        }
        if (random.nextBoolean()) {
            world.meets(community);
            world.logo(community, "f" + community);
            world.called(1, "name " + community, community);
        }
        return parts;
    }

    private Map<String, Long> sums() {
        Map<String, Long> sums = new HashMap<>();
        SUMS.forEach((name, query) -> sums.put(name, world.number(query)));
        return sums;
    }

    /** Every column of the schema that names a community or a part of one, and the scopes and addresses that do it without. */
    private void nothingRefersTo(long community, List<Long> parts) {
        assertThat(world.number("select count(*) from community where id = " + community)).isZero();
        List<?> columns = world.rows("select concat(table_name, '.', column_name) from information_schema.columns where lower(column_name) in ('community_id', 'participation_id')");
        assertThat(columns).hasSizeGreaterThanOrEqualTo(10);
        for (Object column : columns) {
            String table = column.toString().replaceAll("\\..*", "");
            String name = column.toString().replaceAll(".*\\.", "");
            String keys = name.equalsIgnoreCase("community_id") ? String.valueOf(community) : parts.toString().replaceAll("[\\[\\]]", "");
            assertThat(keys.isEmpty() ? 0 : world.number("select count(*) from " + table + " where " + name + " in (" + keys + ")")).as(column.toString()).isZero();
        }
        for (long part : parts) {
            assertThat(world.number("select count(*) from role_grant where role = 'COORDINATOR' and scope_id = " + part)).isZero();
            assertThat(world.number("select count(*) from role_invitation where scope_id = " + part + " or path like '%/x" + part + "'")).isZero();
            assertThat(world.number("select count(*) from task where addressee = 'COORDINATOR:" + part + "' or subject_public_id = 'x" + part + "'")).isZero();
        }
    }

    @Test
    @DisplayName("S1: an organizer of every program of both merges, and an administrator; nobody her own; others are told why, or know of nothing")
    void matrix() {
        long one = world.community("one", "One");
        long two = world.community("two", "Two");
        long part = world.part(one, 11, "APPROVED", 1, null, 0);
        world.part(two, 21, "APPROVED", 1, null, 0);
        Actor administrator = MergeWorld.person(8, Set.of(new Actor.Held(Role.ADMINISTRATOR, null)));
        assertThat(allowed(world.organizer(1, 2))).isNull();
        assertThat(allowed(administrator)).isNull();
        assertThat(allowed(world.organizer(1))).isEqualTo("merge.programs");
        assertThat(allowed(MergeWorld.person(3, Set.of(new Actor.Held(Role.ADMINISTRATOR, null), new Actor.Held(Role.COORDINATOR, part))))).isEqualTo("merge.own");
        for (Actor other : List.of(Actor.VISITOR, MergeWorld.person(5, Set.of()), MergeWorld.person(5, Set.of(new Actor.Held(Role.COORDINATOR, part))))) {
            assertThatThrownBy(() -> world.as(other, () -> world.queries.plan(other, "one", "two"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(other, () -> world.service.merge("one", "two", Map.of(), "x"))).isInstanceOf(NotFound.class);
        }
        world.sql("update participation set state = 'DECLINED' where community_id = " + two);
        assertThatThrownBy(() -> allowed(world.organizer(1))).as("what is not public is nothing to her").isInstanceOf(NotFound.class);
        world.part(two, 12, "APPROVED", 1, null, 0);
        assertThat(allowed(world.organizer(1))).as("and is not named").isEqualTo("merge.elsewhere");
        assertThatThrownBy(() -> world.as(world.organizer(1), () -> world.service.merge("one", "two", Map.of(), world.queries.plan(world.organizer(1), "one", "two").mark())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.as(administrator, () -> world.queries.plan(administrator, "one", "one"))).isInstanceOf(NotFound.class);
    }

    private String allowed(Actor actor) {
        return world.as(actor, () -> world.queries.plan(actor, "one", "two")).allowed().reason();
    }

    @Test
    @DisplayName("A preview that something has overtaken confirms nothing; a second click changes nothing; chains of merges lead to the end")
    void once() {
        long one = world.community("one", "One");
        world.community("two", "Two");
        world.community("three", "Three");
        long part = world.part(one, 11, "APPROVED", 1, null, 0);
        Actor organizer = MergeWorld.person(8, Set.of(new Actor.Held(Role.ADMINISTRATOR, null)));
        String mark = world.as(organizer, () -> world.queries.plan(organizer, "one", "two")).mark();
        world.project(part, "Later");
        assertThatThrownBy(() -> world.as(organizer, () -> world.service.merge("one", "two", Map.of(), mark))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("merge.changed"));
        String now = world.as(organizer, () -> world.queries.plan(organizer, "one", "two")).mark();
        assertThat(world.as(organizer, () -> world.service.merge("one", "two", Map.of(), now))).isEqualTo("two");
        assertThat(world.as(organizer, () -> world.service.merge("one", "two", Map.of(), now))).isEqualTo("two");
        assertThat(world.audited).filteredOn("community MERGE"::equals).hasSize(1);
        world.as(organizer, () -> world.service.merge("two", "three", Map.of(), world.queries.plan(organizer, "two", "three").mark()));
        assertThat(world.addresses.all().communities()).containsEntry("one", "three").containsEntry("two", "three");
        assertThat(world.rows("select community_name from project").get(0)).as("listed where it is").isEqualTo("Three");
        assertThat(world.rows("select word from project_word")).as("and found by it").anyMatch("three"::equals);
    }

    @Test
    @DisplayName("T3: whoever has another end by a merge is told the end that holds from now on; where it stays as it was, nobody")
    void extendedByMerge() throws ClassNotFoundException {
        world.wiring.offer(Class.forName("org.cohort.program.RoundMembers"), "org.cohort.program.CoordinatorsOfRound", "org.cohort.project.MentorsOfRound");
        long one = world.community("one", "One");
        long two = world.community("two", "Two");
        long from = world.part(one, 11, "APPROVED", 2, 1, 1);
        long to = world.part(two, 11, "APPROVED", 9, null, 0);
        world.coordinates(2, from);
        world.coordinates(3, to);
        world.sql("insert into deadline (public_id, round_id, kind, at) values ('d1', 11, 'PROJECTS_CLOSE', '2014-03-20 00:00:00'), ('d2', 11, 'REVIEWS_CLOSE', '2014-03-25 00:00:00'),"
                + " ('d3', 11, 'PROPOSALS_CLOSE', '2014-03-24 00:00:00')");
        world.extended(11, from, "PROJECTS_CLOSE", "2014-04-01 00:00:00");
        world.extended(11, to, "PROJECTS_CLOSE", "2014-04-09 00:00:00");
        world.extended(11, to, "REVIEWS_CLOSE", "2014-04-12 00:00:00");
        world.extended(11, from, "PROPOSALS_CLOSE", "2014-04-05 00:00:00");
        world.extended(11, to, "PROPOSALS_CLOSE", "2014-04-05 00:00:00");
        Actor organizer = world.organizer(1, 2);
        world.as(organizer, () -> world.service.merge("one", "two", Map.of(), world.queries.plan(organizer, "one", "two").mark()));
        for (int account = 2; account <= 3; account++) {
            assertThat(world.rows("select body from notice where body like '%2014%' and email = 'p" + account + "@example.org' order by id")).extracting(Object::toString)
                    .hasSize(2).anyMatch(body -> body.contains("9 Apr 2014")).anyMatch(body -> body.contains("12 Apr 2014")).noneMatch(body -> body.contains("5 Apr 2014"));
        }
        assertThat(world.audited).filteredOn("extension REVOKE"::equals).hasSize(2);
    }

    @Test
    @DisplayName("T3: of two extensions for the same the longer stands; of two in a round the approved one stays whatever is sent; its logo goes along where there is none")
    void decided() {
        long one = world.community("one", "One");
        long two = world.community("two", "Two");
        long approved = world.part(one, 11, "APPROVED", 2, 1, 1);
        long declined = world.part(two, 11, "DECLINED", 9, null, 0);
        world.extended(11, approved, "PROJECTS_CLOSE", "2014-04-01 00:00:00");
        world.extended(11, declined, "PROJECTS_CLOSE", "2014-04-09 00:00:00");
        world.logo(one, "f1");
        Actor organizer = world.organizer(1, 2);
        world.as(organizer, () -> world.service.merge("one", "two", Map.of("r11", "x" + declined), world.queries.plan(organizer, "one", "two").mark()));
        assertThat(world.rows("select id from participation")).hasSize(1).first().isEqualTo(approved);
        assertThat(world.number("select allotted from participation")).isEqualTo(1);
        assertThat(world.rows("select public_id from extension where live = true and until_at = '2014-04-09 00:00:00'")).hasSize(1);
        assertThat(world.number("select count(*) from extension_change")).isEqualTo(1);
        assertThat(world.number("select community_id from community_logo")).isEqualTo(two);
        assertThat(world.addresses.all().participations()).containsEntry("x" + declined, "x" + approved);
        assertThat(world.addresses.all().logos()).containsEntry("one", "/logos/two/f1.png");
    }

    @Test
    @DisplayName("Approved projects of a part that is out wait for approval again in the one that stays, but for those with interns; the preview says so")
    void admittedByNobody() {
        long one = world.community("one", "One");
        long two = world.community("two", "Two");
        long stays = world.part(one, 11, "APPROVED", 2, 1, 1);
        long out = world.part(two, 11, "WITHDRAWN", 2, null, 0);
        long reopened = world.part(two, 12, "SUBMITTED", 2, null, 0);
        world.part(one, 12, "APPROVED", 2, null, 0);
        long listed = world.project(stays, "Listed");
        long unadmitted = world.project(out, "Unadmitted");
        long mentored = world.project(out, "With an intern");
        long admitted = world.project(reopened, "Admitted before");
        world.sql("update project set approved_at = created_at");
        world.accepted(mentored, 11);
        Actor organizer = world.organizer(1, 2);
        MergePlan plan = world.as(organizer, () -> world.queries.plan(organizer, "two", "one"));
        assertThat(plan.pairs()).filteredOn(MergePair::returns).extracting(pair -> pair.kept().round()).containsExactly("r11");
        world.as(organizer, () -> world.service.merge("two", "one", Map.of(), plan.mark()));
        assertThat(world.rows("select id from project where state = 'SUBMITTED'")).isEqualTo(List.of(unadmitted));
        assertThat(world.rows("select id from project where approved_at is null")).isEqualTo(List.of(unadmitted));
        assertThat(world.rows("select id from project where listed = true order by id")).isEqualTo(List.of(listed, mentored, admitted));
        assertThat(world.rows("select addressee from task where subject_public_id = 'j" + unadmitted + "'")).isEqualTo(List.of("COORDINATOR:" + stays));
    }

    @Test
    @DisplayName("The coordinators of both are told, each once: who goes, and who stays")
    void told() {
        long one = world.community("one", "One");
        long two = world.community("two", "Two");
        long going = world.part(one, 11, "APPROVED", 1, null, 0);
        long staying = world.part(two, 12, "APPROVED", 1, null, 0);
        world.coordinates(2, going);
        world.coordinates(3, going);
        world.coordinates(3, staying);
        world.coordinates(4, staying);
        Actor organizer = world.organizer(1, 2);
        world.as(organizer, () -> world.service.merge("one", "two", Map.of(), world.queries.plan(organizer, "one", "two").mark()));
        assertThat(world.rows("select account_id from notice where body like '%yours too%' order by account_id")).isEqualTo(List.of(2L, 3L));
        assertThat(world.rows("select account_id from notice where body like '%which you coordinate%' order by account_id")).isEqualTo(List.of(4L));
    }
}
