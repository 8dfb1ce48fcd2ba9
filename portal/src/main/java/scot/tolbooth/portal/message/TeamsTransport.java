package scot.tolbooth.portal.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scot.tolbooth.portal.message.AlarmMessage.Item;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts news of alarms to a Workflow of Microsoft Teams, as an adaptive card (version 1.4). The connectors of Office 365,
 * which took another form, have been switched off.
 */
final class TeamsTransport implements AlarmTransport {

    /** A Workflow refuses more than 28 KB. */
    private static final int MOST_ITEMS = 15;

    private final AlarmPosts posts;
    private final JsonMapper json;

    TeamsTransport(AlarmPosts posts, JsonMapper json) {
        this.posts = posts;
        this.json = json;
    }

    @Override
    public Delivery send(AlarmMessage message) {
        return posts.post(message.address(), AlarmPosts.bytes(json.writeValueAsString(envelope(message))), Map.of());
    }

    private static Map<String, Object> envelope(AlarmMessage message) {
        List<Object> body = new ArrayList<>();
        body.add(Map.of(
                "type",
                "TextBlock",
                "text",
                message.content().subject(),
                "weight",
                "Bolder",
                "size",
                "Medium",
                "wrap",
                true));
        List<Item> items = message.content().items();
        items.stream().limit(MOST_ITEMS).forEach(item -> add(body, item));
        if (items.size() > MOST_ITEMS) {
            body.add(block("and %d more".formatted(items.size() - MOST_ITEMS)));
        }
        Map<String, Object> card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body", body,
                "actions",
                        List.of(Map.of(
                                "type",
                                "Action.OpenUrl",
                                "title",
                                "Open",
                                "url",
                                items.get(0).link())));
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    private static void add(List<Object> body, Item item) {
        body.add(block("**%s** %s".formatted(AlarmWords.heading(item), item.detail())));
        List<Object> facts = new ArrayList<>();
        facts.add(fact("Since", AlarmWords.time(item.since())));
        if (item.cleared() != null) {
            facts.add(fact("Over", AlarmWords.time(item.cleared())));
        }
        if (item.site() != null) {
            facts.add(fact("Site", item.site()));
        }
        if (item.people() != null) {
            facts.add(fact("People affected", item.people().toString()));
        }
        if (!item.affected().isEmpty()) {
            facts.add(fact("Unreachable", AlarmWords.names(item.affected())));
        }
        body.add(Map.of("type", "FactSet", "facts", facts));
    }

    private static Map<String, Object> block(String text) {
        return Map.of("type", "TextBlock", "text", text, "wrap", true);
    }

    private static Map<String, Object> fact(String title, String value) {
        return Map.of("title", title, "value", value);
    }
}
