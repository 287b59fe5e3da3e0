package org.cohort.fund.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("G12: sealed at rest")
class BankVaultTest {

    private static final String FIRST = "a".repeat(40);
    private static final String SECOND = "b".repeat(40);

    private final BankVault vault = new BankVault();

    @BeforeEach
    void begin() {
        vault.keys = new BankKeys();
    }

    @AfterEach
    void end() {
        System.clearProperty("cohort.bank.keys");
        System.clearProperty("cohort.data.dir");
    }

    @Test
    @DisplayName("What is sealed opens, twice the same never looks the same, and contents of other lengths look alike")
    void seals() {
        System.setProperty("cohort.bank.keys", FIRST);
        BankVault.Sealed sealed = vault.seal("account 1", "iban=DE89");
        assertThat(vault.open("account 1", sealed)).isEqualTo("iban=DE89");
        assertThat(vault.seal("account 1", "iban=DE89").content()).isNotEqualTo(sealed.content()).hasSameSizeAs(vault.seal("account 1", "x".repeat(200)).content());
        assertThat(new String(Base64.getDecoder().decode(sealed.content()), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("DE89");
    }

    @Test
    @DisplayName("Moved to another person, changed by a bit, or without its key it does not open")
    void bound() {
        System.setProperty("cohort.bank.keys", FIRST);
        BankVault.Sealed sealed = vault.seal("account 1", "iban=DE89");
        byte[] bytes = Base64.getDecoder().decode(sealed.content());
        bytes[20] ^= 1;
        refused("account 2", sealed);
        refused("account 1", new BankVault.Sealed(sealed.key(), Base64.getEncoder().encodeToString(bytes)));
        System.setProperty("cohort.bank.keys", SECOND);
        refused("account 1", sealed);
    }

    @Test
    @DisplayName("Another key first: it seals from now on, and the older ones still open")
    void rotation() {
        System.setProperty("cohort.bank.keys", FIRST);
        BankVault.Sealed old = vault.seal("account 1", "iban=DE89");
        System.setProperty("cohort.bank.keys", SECOND + ", " + FIRST);
        assertThat(vault.open("account 1", old)).isEqualTo("iban=DE89");
        assertThat(vault.isOld(old.key())).isTrue();
        BankVault.Sealed anew = vault.seal("account 1", "iban=DE89");
        System.setProperty("cohort.bank.keys", SECOND);
        assertThat(vault.open("account 1", anew)).isEqualTo("iban=DE89");
    }

    @Test
    @DisplayName("Without a setting a file in the data folder holds one, made once and for its owner alone")
    void file(@TempDir Path data) throws IOException {
        System.setProperty("cohort.data.dir", data.toString());
        BankVault.Sealed sealed = vault.seal("account 1", "iban=DE89");
        assertThat(vault.open("account 1", sealed)).isEqualTo("iban=DE89");
        Path file = data.resolve(BankKeys.FILE);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        Files.writeString(file, SECOND + "\n" + Files.readString(file));
        assertThat(vault.open("account 1", sealed)).isEqualTo("iban=DE89");
        assertThat(vault.isOld(sealed.key())).isTrue();
    }

    private void refused(String owner, BankVault.Sealed sealed) {
        assertThatThrownBy(() -> vault.open(owner, sealed)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("bank.unreadable"));
    }
}
