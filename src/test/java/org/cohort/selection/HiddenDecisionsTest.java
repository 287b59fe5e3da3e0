package org.cohort.selection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pending decision is known to nobody outside, by any path")
class HiddenDecisionsTest {

    private static final JavaClasses COHORT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cohort");
    /** The entity in a JPQL string, or the table in SQL. */
    private static final Pattern QUERY = Pattern.compile("(?i)\\b(from|join|update|into)\\s+decision\\b");

    @Test
    @DisplayName("nothing an applicant uses knows the feature that keeps decisions")
    void nothingLeftOfItDependsOnIt() {
        noClasses().that().resideInAnyPackage("org.cohort.kernel..", "org.cohort.identity..", "org.cohort.program..", "org.cohort.project..", "org.cohort.intake..")
                .should().dependOnClassesThat().resideInAPackage("org.cohort.selection..").check(COHORT);
    }

    @Test
    @DisplayName("decisions are touched by the selection alone, in code and in queries")
    void onlyTheSelectionTouchesThem() throws IOException {
        classes().that().haveSimpleName("Decision").and().resideInAPackage("org.cohort.selection")
                .should().onlyBeAccessed().byAnyPackage("org.cohort.selection").check(COHORT);
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!source.toString().contains("/selection/") && QUERY.matcher(Files.readString(source)).find()) {
                    found.add(source.toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
