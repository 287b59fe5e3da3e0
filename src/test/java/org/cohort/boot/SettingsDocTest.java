package org.cohort.boot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.cohort.testing.Generated;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/operations.md lists every setting")
class SettingsDocTest {

    @Test
    @DisplayName("It is not stale")
    void fresh() {
        Generated.check(Path.of("docs/operations.md"), "| Setting | Default | Expected |\n|---|---|---|\n"
                + Arrays.stream(Setting.values()).map(SettingsDocTest::row).collect(Collectors.joining("\n")));
    }

    private static String row(Setting setting) {
        String fallback = setting.value();
        return "| `" + setting.variable() + "` | " + (fallback.isEmpty() ? "" : "`" + fallback + "`") + " | " + setting.expected() + " |";
    }
}
