package scot.tolbooth.inventory.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SampleSites;
import scot.tolbooth.inventory.site.SiteCode;

class CustomFieldsTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-007");
    private static final Change ANN = Change.by("ann");
    private static final FieldName FLOORS = new FieldName("floors");
    private static final FieldName LANDLORD = new FieldName("landlord");

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final CustomFields fields = new CustomFields(database.jdbc(), audit, database.transactions());

    @BeforeEach
    void siteAndFields() {
        SampleSites.store(database, audit, "LIB-007");
        fields.define(definition(FLOORS, number(1, 20), false), ANN);
        fields.define(definition(LANDLORD, FieldRule.of(FieldType.TEXT), true), ANN);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDefinitionIsFoundAgainAsItWas() {
        FieldRule choice = new FieldRule(FieldType.CHOICE, List.of("Council, in full", "Trust"), null, null, null);
        FieldDefinition owner = definition(new FieldName("owner_kind"), choice, true);
        fields.define(owner, ANN);

        assertThat(fields.find(owner.name())).contains(owner.withVersion(1));
        assertThat(fields.find(FLOORS))
                .contains(definition(FLOORS, number(1, 20), false).withVersion(1));
        assertThat(fields.definitions()).hasSize(3);
    }

    @Test
    void valuesAreStoredByTheirRules() {
        fields.fill(LIBRARY, Map.of("floors", "03", "landlord", " Trust "), null, ANN);

        assertThat(fields.of(LIBRARY).values()).isEqualTo(Map.of(FLOORS, "3", LANDLORD, "Trust"));
        assertThat(fields.of(LIBRARY).version()).isEqualTo(1);
    }

    @Test
    void everyProblemIsSaidAndNothingIsSaved() {
        assertThatExceptionOfType(InvalidFieldsException.class)
                .isThrownBy(() -> fields.fill(LIBRARY, Map.of("floors", "30", "landlord", "", "lifts", "2"), null, ANN))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsEntry("floors", "must be at most 20")
                        .containsEntry("landlord", "must not be empty")
                        .containsEntry("lifts", "must be a custom field of sites; there are floors, landlord"));
        assertThat(fields.of(LIBRARY).values()).isEmpty();
    }

    @Test
    void aChangedDefinitionDestroysNothing() {
        fields.fill(LIBRARY, Map.of("floors", "12", "landlord", "Trust"), null, ANN);
        FieldDefinition lower = fields.find(FLOORS).orElseThrow();
        fields.define(new FieldDefinition(FLOORS, "Floors", number(1, 5), false, false, lower.version()), ANN);

        assertThat(fields.of(LIBRARY).text(FLOORS)).isEqualTo("12");
        fields.fill(LIBRARY, Map.of("floors", "12", "landlord", "Council"), null, ANN);
        assertThat(fields.of(LIBRARY).values()).isEqualTo(Map.of(FLOORS, "12", LANDLORD, "Council"));
        assertThatExceptionOfType(InvalidFieldsException.class)
                .isThrownBy(() -> fields.fill(LIBRARY, Map.of("floors", "13"), null, ANN));
    }

    @Test
    void aRetiredFieldKeepsWhatSitesHaveAndTakesNoMore() {
        fields.fill(LIBRARY, Map.of("floors", "12"), null, ANN);
        fields.define(fields.find(FLOORS).orElseThrow().withRetired(true), ANN);

        assertThat(fields.of(LIBRARY).text(FLOORS)).isEqualTo("12");
        assertThatExceptionOfType(InvalidFieldsException.class)
                .isThrownBy(() -> fields.fill(LIBRARY, Map.of("floors", "13"), null, ANN));
    }

    @Test
    void whatSomebodyElseFilledInMeanwhileIsNotOverwritten() {
        fields.fill(LIBRARY, Map.of("floors", "2"), 0L, ANN);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> fields.fill(LIBRARY, Map.of("floors", "3"), 0L, Change.by("ben")));
        assertThat(fields.of(LIBRARY).text(FLOORS)).isEqualTo("2");
    }

    @Test
    void aDefinitionThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        FieldDefinition read = fields.find(FLOORS).orElseThrow();
        fields.define(read.withRetired(true), Change.by("ben"));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() ->
                        fields.define(definition(FLOORS, number(1, 3), false).withVersion(1), ANN));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> fields.define(definition(FLOORS, number(1, 3), false), ANN));
        assertThat(fields.define(fields.find(FLOORS).orElseThrow(), ANN)).isEqualTo(SaveOutcome.UNCHANGED);
    }

    @Test
    void everyChangeIsAudited() {
        fields.fill(LIBRARY, Map.of("floors", "2"), null, Change.by("ben"));

        assertThat(audit.of("custom field floors", 1).get(0).after()).contains("whole-number");
        assertThat(audit.of("custom fields LIB-007", 1).get(0).after()).contains("LIB-007", "\"field floors\": \"2\"");
    }

    @Test
    void aSiteThatDoesNotExistHasNoValues() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> fields.fill(new SiteCode("NO-1"), Map.of("floors", "2"), null, ANN));
    }

    private static FieldRule number(int least, int most) {
        return new FieldRule(
                FieldType.WHOLE_NUMBER, List.of(), null, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    private static FieldDefinition definition(FieldName name, FieldRule rule, boolean required) {
        return new FieldDefinition(name, "About " + name, rule, required, false, 0);
    }
}
