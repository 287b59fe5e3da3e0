package org.cohort;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.beans.Introspector;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.time.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Architecture: the arrows and the habits that docs/development.md promises")
class ArchitectureTest {

    /** Each may use what stands before it, never what stands after it. */
    private static final List<String> FEATURES = List.of("identity", "program", "project", "intake", "selection", "internship", "fund", "travel",
            "story", "messaging", "insight");

    private static final JavaClasses CODE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cohort");

    private static final DescribedPredicate<JavaClass> SHARED = DescribedPredicate.describe("live as long as the application and serve everybody",
            type -> type.isAnnotatedWith(ApplicationScoped.class) || type.isAnnotatedWith(UseCase.class) || type.isAnnotatedWith(Queries.class));

    @TestFactory
    @DisplayName("The arrows between features go one way")
    Stream<DynamicTest> arrows() {
        Stream<DynamicTest> kernel = Stream.of(DynamicTest.dynamicTest("kernel knows no feature", () -> noClasses().that()
                .resideInAPackage("org.cohort.kernel..").should().dependOnClassesThat().resideInAnyPackage(packages(FEATURES)).check(CODE)));
        Stream<DynamicTest> features = FEATURES.subList(0, FEATURES.size() - 1).stream().map(feature -> {
            List<String> above = FEATURES.subList(FEATURES.indexOf(feature) + 1, FEATURES.size());
            return DynamicTest.dynamicTest(feature + " knows nothing of " + String.join(", ", above), () -> noClasses().that()
                    .resideInAPackage("org.cohort." + feature + "..").should().dependOnClassesThat().resideInAnyPackage(packages(above))
                    .allowEmptyShould(true).check(CODE));
        });
        return Stream.concat(kernel, features);
    }

    @Test
    @DisplayName("The start of the process uses the JDK alone")
    void boot() {
        classes().that().resideInAPackage("org.cohort.boot").should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.cohort.boot").check(CODE);
    }

    @Test
    @DisplayName("Pages' beans are named, live in ..web and reach no database by themselves")
    void backings() {
        classes().that().haveSimpleNameEndingWith("Backing").should().beAnnotatedWith(Named.class).andShould().resideInAPackage("..web").check(CODE);
        noClasses().that().resideInAPackage("..web..").should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(CODE);
        noClasses().that().resideInAPackage("..web..").should().dependOnClassesThat(resideInAPackage("java.sql..").or(resideInAPackage("javax.sql.."))).check(CODE);
    }

    @Test
    @DisplayName("No two beans have the same name: the server would not start")
    void beanNames() {
        assertThat(CODE.stream().filter(type -> type.isAnnotatedWith(Named.class)).collect(Collectors.groupingBy(ArchitectureTest::beanName)))
                .allSatisfy((name, types) -> assertThat(types).as(name).hasSize(1));
    }

    private static String beanName(JavaClass type) {
        String given = type.getAnnotationOfType(Named.class).value();
        return given.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : given;
    }

    @Test
    @DisplayName("S1: every public method of a use case says who may call it, and throws nothing checked: that would commit")
    void useCases() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(UseCase.class).and().arePublic().and().areNotStatic()
                .and(DescribedPredicate.describe("are no observers", method -> method.getParameterAnnotations().stream().allMatch(Set::isEmpty)))
                .should().beAnnotatedWith(Requires.class).orShould().beAnnotatedWith(Public.class).check(CODE);
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(UseCase.class).or().areAnnotatedWith(Transactional.class).should(throwNothingChecked()).check(CODE);
    }

    @Test
    @DisplayName("The server ignores @RolesAllowed on such beans: nobody writes it")
    void rolesAllowed() {
        noMethods().should().beAnnotatedWith(RolesAllowed.class).check(CODE);
        noClasses().should().beAnnotatedWith(RolesAllowed.class).check(CODE);
    }

    @Test
    @DisplayName("T6: nothing but kernel.time asks the machine for the time; leases of jobs keep the machine's on purpose")
    void time() {
        noClasses().that().resideOutsideOfPackage("org.cohort.kernel.time").and().doNotHaveFullyQualifiedName("org.cohort.kernel.jobs.JobLeases")
                .should().accessTargetWhere(DescribedPredicate.describe("asks the machine for the time", ArchitectureTest::asksTheTime)).check(CODE);
    }

    /** Who compares moments with the present one and opens or closes nothing by it, and why. */
    private static final Map<String, String> COMPARING = Map.ofEntries(
            Map.entry("identity.RoleInvitation", "a link expires"), Map.entry("identity.AccountToken", "a link expires"),
            Map.entry("identity.SignInService", "a session just begun in another tab"), Map.entry("identity.Actors", "last seen is written seldom"),
            Map.entry("kernel.web.Edition", "how long a public page is kept"), Map.entry("kernel.web.Ui", "shown as ahead"), Map.entry("insight.web.HomeBacking", "the next date is shown"), Map.entry("insight.web.TodayBacking", "shown as late"),
            Map.entry("insight.imports.PastRounds", "an archive is of a round that is over"),
            Map.entry("insight.ClockService", "how far the clock of sample data may be set"), Map.entry("insight.sample.Timeline", "what of the story has happened"),
            Map.entry("insight.sample.SampleLoader", "the story's days"), Map.entry("insight.numbers.Days", "how many there were by then last time"),
            Map.entry("program.RoundWindows", "is of Windows"), Map.entry("program.RoundPhase", "names the phase"), Map.entry("program.RoundLine", "the next date is shown"),
            Map.entry("program.ProgramQueries", "asks a window of rounds to come only"), Map.entry("program.DeadlineService", "an announcement moves the dates that lie ahead"),
            Map.entry("program.DeadlineReading", "dates of a form with each other"), Map.entry("program.ExtensionService", "more time is later than the deadline"),
            Map.entry("program.ExtensionJoin", "dates of two extensions with each other"), Map.entry("program.ExtensionNews", "whether an extension reaches further than before"),
            Map.entry("program.checklist.Checklist", "late work of organizers"), Map.entry("program.checklist.ChecklistTasks", "late work of organizers"),
            Map.entry("intake.DraftReminders", "when to remind; the window says whether"), Map.entry("intake.DeadlineNews", "dates with each other"),
            Map.entry("program.DeadlineQueries", "dates with extensions"), Map.entry("internship.InternshipOffers", "first and last day"),
            Map.entry("internship.Internship", "first and last day"), Map.entry("kernel.web.Timeline", "shown as passed"),
            Map.entry("internship.evaluation.Evaluation", "dates with each other"), Map.entry("internship.leave.LeaveService", "days of a form with each other"), 
            Map.entry("internship.board.Away", "shown as late"), Map.entry("internship.board.Standings", "shown as open"),
            Map.entry("kernel.forms.Questionnaires", "dates with each other"), Map.entry("travel.claim.Proofs", "a receipt is of no day to come"), Map.entry("fund.rates.RateService", "a rate is of no day to come, nor of long ago"), Map.entry("travel.grant.TravelRules", "makes the windows of a grant"));

    @Test
    @DisplayName("T2: whether something is open is asked of a Window: nothing else compares dates with the present moment, but a few with a reason")
    void windows() {
        assertThat(comparing(CODE)).isEqualTo(new TreeSet<>(COMPARING.keySet()));
        assertThat(comparing(new ClassFileImporter().importClasses(ByTheClock.class, ByWhatItWasGiven.class, ByAGuard.class, Window.class)))
                .as("whoever does is found").hasSize(3);
    }

    /** Whose code compares dates, and asks the clock or is given a moment for it. */
    private static Set<String> comparing(JavaClasses code) {
        return code.stream().filter(type -> !type.getPackageName().equals("org.cohort.kernel.time"))
                .filter(type -> type.getCodeUnits().stream().anyMatch(unit -> unit.getMethodCallsFromSelf().stream().anyMatch(ArchitectureTest::comparesDates)
                        && (asksTheClock(type) || takesAMoment(unit))))
                .map(type -> type.getName().substring("org.cohort.".length()).replaceAll(type.getName().contains("ArchitectureTest") ? "none" : "\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record ByTheClock(Clock clock, Instant end) {

        boolean isOpen() {
            return !clock.instant().isAfter(end);
        }
    }

    private record ByWhatItWasGiven(Instant end) {

        boolean isOpen(Instant now) {
            return end.compareTo(now) >= 0;
        }
    }

    private static final class ByAGuard {

        static final BiPredicate<Instant, Instant> OPEN = (end, now) -> now.isBefore(end);
    }

    private static boolean asksTheClock(JavaClass type) {
        return type.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(Clock.class));
    }

    /** A guard of a lifecycle is a lambda, which counts as the initializer it stands in. */
    private static boolean takesAMoment(JavaCodeUnit unit) {
        return unit instanceof JavaStaticInitializer || unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Instant.class));
    }

    private static boolean comparesDates(JavaMethodCall call) {
        return call.getTargetOwner().getName().matches("java\\.time\\.(Instant|LocalDate|LocalDateTime|ZonedDateTime|chrono\\..*)")
                && Set.of("isBefore", "isAfter", "compareTo").contains(call.getName());
    }

    @Test
    @DisplayName("What serves everybody at once keeps nothing between calls")
    void state() {
        fields().that().areDeclaredInClassesThat(SHARED).should(beFinalOrInjected()).check(CODE);
    }

    @Test
    @DisplayName("Entities name their tables and columns, in lower case: MySQL tells cases apart")
    void names() {
        classes().that().areAnnotatedWith(Entity.class).should(new LowerCaseNames()).check(CODE);
    }

    private static String[] packages(List<String> features) {
        return features.stream().map(feature -> "org.cohort." + feature + "..").toArray(String[]::new);
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getName();
        boolean none = access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call && call.getRawParameterTypes().isEmpty();
        return owner.startsWith("java.time.") && name.equals("now") && (none || !takesClock(access))
                || owner.equals(Clock.class.getName()) && name.startsWith("system")
                || owner.equals(System.class.getName()) && name.equals("currentTimeMillis")
                || owner.equals(Date.class.getName()) && name.equals("<init>") && none;
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaMethod> throwNothingChecked() {
        return new ArchCondition<>("throw nothing checked") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getThrowsClause().stream().map(thrown -> thrown.getRawType())
                        .filter(type -> !type.isAssignableTo(RuntimeException.class) && !type.isAssignableTo(Error.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " throws " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaField> beFinalOrInjected() {
        return new ArchCondition<>("be final or injected") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean fine = field.getModifiers().contains(JavaModifier.FINAL) || field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || Stream.of(Inject.class, Resource.class, PersistenceContext.class, EJB.class).anyMatch(field::isAnnotatedWith);
                if (!fine) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                }
            }
        };
    }
}
