package scot.tolbooth.inventory.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScratchDatabaseTests {

    @Test
    void aScratchDatabaseHasTheTablesOfTheModulesAskedFor() {
        try (ScratchDatabase database = ScratchDatabase.with("inventory")) {
            assertThat(database.jdbc()
                            .sql("SELECT count(*) FROM inventory.site")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
