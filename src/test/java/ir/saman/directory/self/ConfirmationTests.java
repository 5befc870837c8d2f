package ir.saman.directory.self;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Confirmation;
import ir.saman.directory.Confirmation.Outcome;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.directory.self.OldPasswords.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamanTest
@Serves({"A1", "F5"})
class ConfirmationTests {

    private final Confirmation confirmation;
    private final OldPasswords attempts;
    private final JdbcClient db;
    private final TestAccounts accounts;
    private AccountId officer;

    @Autowired
    ConfirmationTests(Confirmation confirmation, OldPasswords attempts, JdbcClient db) {
        this.confirmation = confirmation;
        this.attempts = attempts;
        this.db = db;
        this.accounts = new TestAccounts(db);
        this.officer = new AccountId(0);
    }

    @BeforeEach
    void someoneIsSignedIn() {
        officer = accounts.in("N012", Role.REFORM_OFFICER);
    }

    @Test
    void onlyTheAccountsOwnPasswordConfirms() {
        assertThat(confirmation.confirm(officer, TestAccounts.PASSWORD)).isEqualTo(new Outcome.Right());
        assertThat(confirmation.confirm(officer, "another")).isEqualTo(new Outcome.Wrong());
        assertThat(confirmation.confirm(officer, "")).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void itIsNotGuessedHereAndNotThere() {
        for (int guess = 0; guess < 4; guess++) {
            assertThat(confirmation.confirm(officer, "guess " + guess)).isEqualTo(new Outcome.Wrong());
        }
        assertThat(attempts.refuses(officer, Asked.CHANGE)).isEmpty();
        assertThat(confirmation.confirm(officer, TestAccounts.PASSWORD)).isInstanceOf(Outcome.TooMany.class);
        assertThat(db.sql("""
                        select string_agg(kind || ' ' || object, '; ' order by id) from secretariat.security_event
                        where account_id = :id""").param("id", officer.value()).query(String.class).single())
                .isEqualTo(
                        "SIGN_IN_FAILED confirmation of password; ".repeat(4) + "THROTTLED confirmation of password");
    }

    @Test
    void aRightOneForgetsTheWrongOnes() {
        for (int attempt = 0; attempt < 12; attempt++) {
            confirmation.confirm(officer, attempt % 4 == 3 ? TestAccounts.PASSWORD : "guess");
        }
        assertThat(confirmation.confirm(officer, TestAccounts.PASSWORD)).isEqualTo(new Outcome.Right());
    }
}
