package org.cohort.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is added to the address of a database server")
class SettingsDataSourceTest {

    @Test
    @DisplayName("statements are parsed once a connection, also those of boards, which are longer than the 256 characters that the driver keeps by itself")
    void keepsLongStatements() {
        assertThat(SettingsDataSource.complete("jdbc:mysql://db.example.org/cohort", Path.of("target"))).contains("cachePrepStmts=true", "prepStmtCacheSqlLimit=8192");
    }
}
