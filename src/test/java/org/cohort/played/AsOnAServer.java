package org.cohort.played;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.persistence.UseCase;

/**
 * The round of {@link SummerFixture} with everything that a server has: each part that hangs on something, each that hears of an event and
 * each job is found by looking at the classes, so that none can be forgotten here. Who holds which role is what the database says.
 */
class AsOnAServer extends SummerFixture {

    /** Sends what the outbox holds to a mail server: here the outbox is looked at itself. */
    private static final Set<String> NOT_HERE = Set.of("org.cohort.kernel.outbox.SendMailJob");
    /** Heard by the fixture already. */
    private static final Set<String> HEARD = Set.of("org.cohort.internship.InternshipOffers");

    private static final List<Class<?>> BEANS = beans();

    private final List<Class<?>> jobs;

    AsOnAServer() {
        kinds().forEach(kind -> BEANS.stream().filter(kind::isAssignableFrom).forEach(bean -> wiring.offer(kind, bean.getName())));
        BEANS.stream().filter(bean -> !HEARD.contains(bean.getName())).forEach(this::listen);
        jobs = BEANS.stream().filter(bean -> Job.class.isAssignableFrom(bean) && !NOT_HERE.contains(bean.getName())).toList();
    }

    /** Every job, one after the other. */
    void runJobs() {
        jobs.forEach(job -> runAsSystem(((Job) get(job))::run));
    }

    List<String> jobNames() {
        return jobs.stream().map(Class::getSimpleName).toList();
    }

    @Override
    public Actor actor(long account) {
        Set<Actor.Held> held = new HashSet<>();
        for (Object row : database.em().createNativeQuery("select role, scope_id from role_grant where account_id = " + account).getResultList()) {
            Object[] grant = (Object[]) row;
            held.add(new Actor.Held(Role.valueOf((String) grant[0]), ((Number) grant[1]).longValue()));
        }
        return new Actor(account, "account" + account, "Person " + account, Locale.ENGLISH, java.time.ZoneOffset.UTC, held);
    }

    private static List<Class<?>> beans() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cohort").stream()
                .filter(found -> Stream.of(ApplicationScoped.class, UseCase.class, Queries.class).anyMatch(found::isAnnotatedWith)).map(JavaClass::reflect)
                .sorted(Comparator.comparing(Class::getName)).collect(Collectors.toList());
    }

    /** What somebody wants all beans of, or one without knowing which. */
    private static Set<Class<?>> kinds() {
        return BEANS.stream().flatMap(bean -> Arrays.stream(bean.getDeclaredFields())).filter(field -> field.isAnnotationPresent(Inject.class)).map(AsOnAServer::kind)
                .filter(kind -> kind.getName().startsWith("org.cohort") && (kind.isInterface())).collect(Collectors.toSet());
    }

    private static Class<?> kind(Field field) {
        return field.getType() == Instance.class ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0] : field.getType();
    }

    private void listen(Class<?> bean) {
        for (Method method : bean.getDeclaredMethods()) {
            if (method.getParameterCount() == 1 && method.getParameters()[0].isAnnotationPresent(Observes.class)) {
                Class<?> heard = method.getParameterTypes()[0];
                method.setAccessible(true);
                wiring.listen(event -> {
                    if (heard.isInstance(event)) {
                        call(method, get(bean), event);
                    }
                });
            }
        }
    }

    private static void call(Method method, Object bean, Object event) {
        try {
            method.invoke(bean, event);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
