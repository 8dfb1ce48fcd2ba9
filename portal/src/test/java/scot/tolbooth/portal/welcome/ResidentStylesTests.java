package scot.tolbooth.portal.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentStylesTests {

    private static final String GREEN = "#1d5c3f";

    @TempDir
    Path folder;

    @Test
    void theLogoIsAPartOfTheSheet() throws IOException {
        Path logo = Files.writeString(folder.resolve("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");

        assertThat(styles(GREEN, logo).sheet())
                .contains("url(\"data:image/svg+xml;base64,PHN2Zy")
                .contains("[dir=\"rtl\"] .banner .width::before { background-position: 100%; }");
        assertThat(styles(GREEN, null).sheet()).doesNotContain("data:");
    }

    @Test
    void anotherContentIsAtAnotherAddress() {
        ResidentStyles green = styles(GREEN, null);
        ResidentStyles blue = styles("#12345a", null);

        assertThat(green.path()).matches("/resident/[0-9a-f]{16}\\.css").isNotEqualTo(blue.path());
        assertThat(styles(GREEN, null).path()).isEqualTo(green.path());
    }

    @Test
    void aLogoThatPagesCannotCarryStopsTheStart() throws IOException {
        Path large = Files.write(folder.resolve("large.png"), new byte[8 * 1024 + 1]);
        Path other = Files.write(folder.resolve("logo.gif"), new byte[10]);

        for (Path logo : new Path[] {large, other, folder.resolve("missing.svg")}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> styles(GREEN, logo))
                    .withMessageStartingWith("tolbooth.portal.logo");
        }
    }

    private static ResidentStyles styles(String colour, @Nullable Path logo) {
        return new ResidentStyles(
                new BrandSettings("Council", null, logo, colour, "01698 1", "a@example.com", "2026-11"));
    }
}
