package scot.tolbooth.portal.programme.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommitteeCsvTests {

    private final List<String> lines =
            CommitteeCsv.write(SampleReport.make()).lines().toList();

    @Test
    void countsStandWithTheirDenominatorsAndPercentages() {
        assertThat(lines)
                .contains(
                        "2026-11-21,deliverables-status,delivery,28,44,63,,,,,,,",
                        "2026-11-21,deliverables-rag,amber,3,44,7,,,,,,,",
                        "2026-11-21,deliverables-commenced,not-yet-due-to-start,1,45,2,,,,,,,");
    }

    @Test
    void everyRowHasEveryColumn() {
        assertThat(lines.get(0))
                .isEqualTo("as_at,section,item,value,of,percent,change,rag,status,start,end,owner,note");
        assertThat(lines)
                .filteredOn(line -> !line.contains("\""))
                .allSatisfy(line ->
                        assertThat(line.chars().filter(c -> c == ',').count()).isEqualTo(12));
    }

    @Test
    void aFallIsANumberAndTextThatLooksLikeAFormulaIsNone() {
        assertThat(lines).anyMatch(line -> line.startsWith("2026-11-21,figure,Connections per day,14020,,,-313,"));
        assertThat(lines).anyMatch(line -> line.endsWith("\"'=Survey is booked, \"\"and\"\" paid\""));
    }
}
