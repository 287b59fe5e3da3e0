package org.cohort.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What there is one of is one in the database, whoever clicks twice")
class NaturalKeysTest {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = new TestDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"account, email", "role_grant, account_id role scope_id", "participation, community_id round_id", "mentorship, project_id account_id", "application, round_id account_id",
        "proposal, application_id project_id", "review, proposal_id reviewer_id", "conflict, account_id other_account_id", "decision, proposal_id", "internship, proposal_id",
        "agreement, internship_id party amendment", "work_plan, internship_id", "progress_report, internship_id number", "report_reminder, report_id step",
        "evaluation, internship_id stage direction", "evaluation_reminder, evaluation_id step", "escalation, internship_id rule anchor step", "installment, internship_id stage",
        "installment_portion, installment_id fund_id", "payment, reference", "batch_line, live_subject", "batch_line, reference", "stipend, internship_id", "blog, internship_id",
        "work_product, internship_id", "certificate, internship_id", "thanks, internship_id from_id to_id", "alum, account_id", "claim, grant_id"})
    @DisplayName("The keys that make a double submit one row (Outreachy B22)")
    void unique(String table, String columns) {
        assertThat(keys(table)).contains(Set.of(columns.split(" ")));
    }

    @SuppressWarnings("unchecked")
    private static List<Set<String>> keys(String table) {
        List<Object[]> rows = database.em().createNativeQuery("select k.constraint_name, k.column_name from information_schema.key_column_usage k join information_schema.table_constraints c"
                + " on c.constraint_name = k.constraint_name and c.table_name = k.table_name where c.constraint_type = 'UNIQUE' and lower(k.table_name) = '" + table + "'").getResultList();
        return List.copyOf(rows.stream().collect(Collectors.groupingBy(row -> row[0], TreeMap::new,
                Collectors.mapping(row -> row[1].toString().toLowerCase(Locale.ROOT), Collectors.toSet()))).values());
    }
}
