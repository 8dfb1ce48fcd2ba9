package scot.tolbooth.portal.signup;

import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Chromium fetched, as its DevTools protocol tells it. */
record NetworkLog(List<String> addresses, long octets) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Since the last look; what the browser had kept weighs nothing. */
    static NetworkLog of(ChromeDriver browser) {
        List<String> addresses = new ArrayList<>();
        long octets = 0;
        for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).path("message");
            JsonNode said = message.path("params");
            String url = said.path("request").path("url").asString("");
            switch (message.path("method").asString("")) {
                case "Network.requestWillBeSent" -> {
                    if (!url.startsWith("data:")) {
                        addresses.add(url);
                    }
                }
                case "Network.loadingFinished" ->
                    octets += said.path("encodedDataLength").asLong(0);
                default -> {
                    // The rest is about other things.
                }
            }
        }
        return new NetworkLog(addresses, octets);
    }
}
