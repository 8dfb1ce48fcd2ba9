package scot.tolbooth.portal.signup;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every form and every link with parameters that can be reached from some pages, so that a new one needs no mention. */
final class CrawledForms {

    private static final Pattern FORM = Pattern.compile("(?s)<form([^>]*)>(.*?)</form>");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select)([^>]*)>");
    private static final int MOST_PAGES = 300;

    private final RawHttp http;
    private final Map<String, Form> forms = new TreeMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<String> next = new ArrayDeque<>();

    /**
     * A form, or a link with parameters, which is a form that is filled in.
     *
     * @param fields names and what stands in them
     */
    record Form(boolean isPost, String action, Map<String, String> fields) {

        @Override
        public String toString() {
            return (isPost ? "POST " : "GET ") + action + " " + fields.keySet();
        }
    }

    private CrawledForms(RawHttp http) {
        this.http = http;
    }

    /** @param start pages to begin with, whose links are followed as far as they lead to pages that residents see */
    static List<Form> from(RawHttp http, List<String> start) throws IOException {
        CrawledForms crawl = new CrawledForms(http);
        start.forEach(crawl::look);
        while (!crawl.next.isEmpty()) {
            crawl.read(crawl.next.remove());
        }
        return List.copyOf(crawl.forms.values());
    }

    private void look(String address) {
        String page = address.split("[?#]", 2)[0];
        if (seen.size() < MOST_PAGES && seen.add(page)) {
            next.add(address);
        }
    }

    private void read(String page) throws IOException {
        String body = http.get(page).body();
        Matcher form = FORM.matcher(body);
        while (form.find()) {
            String action = attribute(form.group(1), "action", page.split("[?#]", 2)[0]);
            if (action.startsWith("/")) {
                add(new Form(attribute(form.group(1), "method", "get").equals("post"), action, fields(form.group(2))));
            }
        }
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            follow(link.group(1).replace("&amp;", "&"));
        }
    }

    private void follow(String address) {
        if (!address.matches("/[^/].*|/")
                || address.matches("/(operations|programme|staff/(?!sign-in)|api|webjars).*")) {
            return;
        }
        look(address);
        String[] parts = address.split("#", 2)[0].split("\\?", 2);
        if (parts.length == 2) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String parameter : parts[1].split("&", -1)) {
                String[] pair = (parameter + "=").split("=", -1);
                parameters.put(pair[0], pair[1]);
            }
            add(new Form(false, parts[0], parameters));
        }
    }

    private void add(Form form) {
        forms.putIfAbsent(form.toString(), form);
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            String name = attribute(field.group(1), "name", "");
            if (!name.isEmpty()) {
                fields.putIfAbsent(name, attribute(field.group(1), "value", ""));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name, String otherwise) {
        Matcher attribute =
                Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1).replace("&amp;", "&") : otherwise;
    }
}
