package scot.tolbooth.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that neither Maven nor the compiler keeps. */
class HouseRulesTests {

    private static final ImportOption PRODUCTION_ONLY = new ImportOption.DoNotIncludeTests();
    private static final JavaClasses EVERYTHING = new ClassFileImporter().importPackages("scot.tolbooth");
    private static final JavaClasses PRODUCTION = EVERYTHING.that(DescribedPredicate.describe(
            "are production code",
            type -> PRODUCTION_ONLY.includes(
                    Location.of(type.getSource().orElseThrow().getUri()))));

    @Test
    void modulesUseOnlyWhatTheOthersOffer() {
        ApplicationModules.of("scot.tolbooth").verify();
    }

    @Test
    void packagesOfAModuleDoNotGoInCircles() {
        for (String module : new String[] {"inventory", "collector", "radius", "portal"}) {
            slices().matching("scot.tolbooth." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("each package must be understandable without those that use it")
                    .check(PRODUCTION);
        }
    }

    @Test
    void sqlIsSpokenOnlyByClassesThatSaySo() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Jdbc|Postgres|Scratch|Embedded|Migrations|.*Configuration)[^.]*")
                .should()
                .callMethodWhere(
                        com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                                "org\\.springframework\\.jdbc\\.core\\.simple\\.JdbcClient|java\\.sql\\.(Prepared)?Statement"))))
                .because("a reader looks for SQL in Jdbc… classes, and for rules elsewhere")
                .check(PRODUCTION);
    }

    @Test
    void snmp4jStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackages("scot.tolbooth.collector.snmp..", "scot.tolbooth.portal.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snmp4j..")
                .because("the rest of the house speaks of readings; the demonstration is the other end of the wire")
                .check(PRODUCTION);
    }

    @Test
    void tinyRadiusAndNettyStayInTheirRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("scot.tolbooth.radius.protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tinyradius..", "io.netty..")
                .because("the rest of the house speaks of packets and attributes of our own")
                .check(PRODUCTION);
    }

    @Test
    void influxStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("scot.tolbooth.collector.series..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.influxdb..")
                .because("who writes a measurement does not care where it goes")
                .check(PRODUCTION);
    }

    @Test
    void webControllersLiveInPortal() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.stereotype.Controller")
                .or()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .resideInAPackage("scot.tolbooth.portal..")
                .because("portal meets people, the others do not")
                .check(PRODUCTION);
    }

    @Test
    void testClassesAreNamedSoThatTheyRun() {
        Pattern ends = Pattern.compile(".*(Tests|Load)");
        classes()
                .that()
                .containAnyMethodsThat(DescribedPredicate.describe(
                        "are tests",
                        method -> method.isAnnotatedWith(Test.class)
                                || method.isAnnotatedWith("org.junit.jupiter.params.ParameterizedTest")))
                .and()
                .areNotInterfaces()
                .and()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(ends.pattern())
                .because(
                        "the runner passes over names that it does not know without a word; a Load is asked for by name")
                .check(EVERYTHING);
    }

    @Test
    void timeIsAskedOfAClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .because("a test must be able to move the clock")
                .check(PRODUCTION);
    }
}
