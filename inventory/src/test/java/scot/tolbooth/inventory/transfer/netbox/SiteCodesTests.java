package scot.tolbooth.inventory.transfer.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.inventory.site.SiteCode;

class SiteCodesTests {

    @ParameterizedTest
    @CsvSource({
        "motherwell-library,MOTHERWELL-LIBRARY",
        "kilsyth_hub,KILSYTH-HUB",
        "_odd,ODD",
        "abcdefghijklmnopqrstuvwx,ABCDEFGHIJKLMNOPQRSTUVWX",
        "abcdefghijklmnopqrstuvwxy,ABCDEFGHIJKLMNOPQ-69B980",
        "abcdefghijklmnopqrstuvwxz,ABCDEFGHIJKLMNOPQ-DDF08C"
    })
    void aSlugBecomesTheSameCodeEveryTime(String slug, String code) {
        assertThat(SiteCodes.fromSlug(slug)).isEqualTo(code);
        assertThat(new SiteCode(code).value()).isEqualTo(code);
    }
}
