package scot.tolbooth.portal.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address and method for which the running application has a handler. */
final class Routes {

    /** One of them. */
    record Route(HttpMethod method, String pattern) {

        /** Its address with these values for its variables, and 1 for all others. */
        String address(Map<String, String> values) {
            String address = pattern;
            for (Map.Entry<String, String> value : values.entrySet()) {
                address = address.replace("{" + value.getKey() + "}", value.getValue());
            }
            return address.replaceAll("\\{[^}]*}", "1").replace("/**", "/x");
        }

        boolean isUnder(String prefix) {
            return pattern.equals(prefix) || pattern.startsWith(prefix + "/");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private Routes() {}

    static List<Route> all(Collection<RequestMappingInfoHandlerMapping> mappings) {
        List<Route> routes = new ArrayList<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, routes)));
        return routes;
    }

    private static void add(RequestMappingInfo info, List<Route> routes) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        Collection<RequestMethod> methods = named.isEmpty() ? List.of(RequestMethod.values()) : named;
        for (String pattern : info.getPatternValues()) {
            methods.forEach(method -> routes.add(new Route(method.asHttpMethod(), pattern)));
        }
    }
}
