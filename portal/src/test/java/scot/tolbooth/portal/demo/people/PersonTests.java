package scot.tolbooth.portal.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.nas.MacAddress;

class PersonTests {

    @Test
    void everyoneHasAContactAndAPhoneOfTheirOwn() {
        Set<String> contacts = new HashSet<>();
        Set<MacAddress> phones = new HashSet<>();
        for (int number = 0; number < 42_000; number++) {
            contacts.add(new Person(number).contact().value());
            phones.add(new Person(number).mac());
        }
        assertThat(contacts).hasSize(42_000).allMatch(contact -> contact.endsWith("@example.net"));
        assertThat(phones).hasSize(42_000);
    }

    @Test
    void phonesAreLocallyAdministeredSoThatTheyAreNobodys() {
        for (int number = 0; number < 1000; number++) {
            int first = Integer.parseInt(new Person(number).mac().digits().substring(0, 2), 16);
            assertThat(first & 0x03).isEqualTo(0x02);
        }
    }

    @Test
    void mostWhoComeHaveComeBefore() {
        Random random = new Random(3);
        Population population = new Population(42_000);
        Set<Person> met = new HashSet<>();
        for (int arrival = 0; arrival < 14_000 * 14; arrival++) {
            population.pick(random, Set.of()).ifPresent(met::add);
        }
        int before = met.size();
        int known = 0;
        for (int arrival = 0; arrival < 14_000; arrival++) {
            known += met.contains(population.pick(random, Set.of()).orElseThrow()) ? 1 : 0;
        }
        assertThat(known).isBetween(11_000, 13_999);
        assertThat(before).isLessThan(42_000);
    }

    @Test
    void whoIsOnlineAlreadyDoesNotComeAgain() {
        Population tiny = new Population(1);
        assertThat(tiny.pick(new Random(1), Set.of(new Person(0)))).isEmpty();
    }
}
