package org.cohort.fund.bank;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G12: bank data leaves by a treasurer's look and by the file for the bank, and by nothing else")
class BankLeaksTest {

    @Test
    @DisplayName("No other class has an opened account in its hands")
    void hands() {
        noClasses().that().resideOutsideOfPackages("org.cohort.fund.bank", "org.cohort.fund.pain").and().doNotHaveFullyQualifiedName("org.cohort.fund.web.PayeeBacking")
                .should().dependOnClassesThat().areAssignableTo(BankAccount.class)
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.cohort.fund", "org.cohort.travel", "org.cohort.insight"));
    }

    @Test
    @DisplayName("No other page shows one: what is typed stands in its own form, the rest are last characters")
    void pages() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/webapp"))) {
            List<Path> pages = all.filter(path -> path.toString().endsWith(".xhtml")).toList();
            assertThat(pages.stream().filter(page -> text(page).matches("(?s).*(\\.(iban|bic|routing)\\(\\)|account\\.account\\(\\)|\\.holder\\(\\)).*")).map(page -> page.getFileName().toString())
                    .collect(Collectors.toSet())).isEqualTo(Set.of("payee.xhtml"));
            assertThat(pages.stream().filter(page -> text(page).matches("(?s).*bank\\.(iban|routing|account)[^.'a-zA-Z].*")).map(page -> page.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(Set.of("bank-form.xhtml"));
        }
    }

    @Test
    @DisplayName("The form is neither kept by the browser nor filled by it")
    void form() {
        String form = text(Path.of("src/main/webapp/fund/bank-form.xhtml"));
        assertThat(form).contains("guard=\"false\"");
        assertThat(form.split("<h:inputText", -1).length).isEqualTo(form.split("autocomplete=\"off\"", -1).length);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
