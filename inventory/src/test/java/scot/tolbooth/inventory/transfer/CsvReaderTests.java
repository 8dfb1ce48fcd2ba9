package scot.tolbooth.inventory.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvReaderTests {

    @Test
    void quotedFieldsHoldCommasQuotesAndLineEnds() {
        List<CsvRecord> records = CsvReader.read("a,\"b, \"\"c\"\"\nd\",e\r\nf,g,h");

        assertThat(records)
                .extracting(CsvRecord::fields)
                .containsExactly(List.of("a", "b, \"c\"\nd", "e"), List.of("f", "g", "h"));
        assertThat(records).extracting(CsvRecord::line).containsExactly(1, 3);
    }

    @Test
    void aByteOrderMarkAndBlankLinesAreNoData() {
        assertThat(CsvReader.read("\uFEFFcode\n\nLIB-001\n\n"))
                .extracting(CsvRecord::fields)
                .containsExactly(List.of("code"), List.of("LIB-001"));
    }

    @Test
    void aBrokenQuoteCostsItsOwnLineAndNoOther() {
        List<CsvRecord> records = CsvReader.read("code,name\nA1,\"open\nA2,fine\nA3,clo\"sed\nA4,\"x\"y\nA5,fine\n");

        assertThat(records).extracting(CsvRecord::isBroken).containsExactly(false, true, false, true, true, false);
        assertThat(records).extracting(CsvRecord::line).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(records.get(1).broken()).isEqualTo(1);
    }

    @Test
    void whateverIsWrittenIsReadAgain() {
        Random random = new Random(42);
        for (int round = 0; round < 5_000; round++) {
            List<String> fields = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(field -> randomText(random))
                    .toList();
            String line = fields.stream()
                    .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(","));
            List<CsvRecord> records = CsvReader.read("head\n" + line + "\nlast");
            if (fields.size() > 1 || !fields.get(0).isBlank()) {
                assertThat(records.get(1).fields()).isEqualTo(fields);
            }
            assertThat(records.get(records.size() - 1).fields()).containsExactly("last");
        }
    }

    @Test
    void noTextMakesTheReaderStumbleOrForgetALine() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            String text = randomText(random) + randomText(random) + randomText(random);
            CsvReader.read(text)
                    .forEach(record -> assertThat(record.line())
                            .isBetween(
                                    1,
                                    1
                                            + (int) text.chars()
                                                    .filter(c -> c == '\n')
                                                    .count()));
        }
    }

    private static String randomText(Random random) {
        String alphabet = "ab ,\"\n\r;é\uFEFF";
        return random.ints(random.nextInt(8), 0, alphabet.length())
                .mapToObj(index -> alphabet.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
