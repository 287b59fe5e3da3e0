package org.cohort.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment all {@code *IT} run in: the built WAR with the test classes that need a server, on an empty
 * database. Its settings are the environment of the Failsafe execution.
 */
@ArquillianSuiteDeployment
public class Deployed {

    /** Tests without a server and in a browser stay outside: their libraries are not in there. */
    private static final String OUTSIDE = ".*(Test|BT|Browser|RunningExtension)(\\$.*)?\\.class";

    @Deployment
    public static WebArchive create() {
        Map<String, String> settings = TestDatabase.fresh("");
        String folder = System.getenv("COHORT_DATA_DIR");
        if (folder == null || !Path.of(folder).equals(Path.of(settings.get("COHORT_DATA_DIR")))) {
            throw new IllegalStateException("run by Failsafe, which sets COHORT_DATA_DIR to " + settings.get("COHORT_DATA_DIR"));
        }
        GenericArchive tests = ShrinkWrap.create(ExplodedImporter.class)
                .importDirectory("target/test-classes", Filters.exclude(OUTSIDE)).as(GenericArchive.class);
        tests.delete(ArchivePaths.create("META-INF"));
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war").importFrom(new File("target/cohort.war")).as(WebArchive.class)
                .merge(tests, "/WEB-INF/classes")
                .addAsLibraries(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> type) {
        Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(type + " is not in a jar");
        }
        return jar.toFile();
    }
}
