package scot.tolbooth.portal.signup;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes at the server what browsers ask for, icons too, and which templates it shows them. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SeenPages implements Filter, HandlerInterceptor, WebMvcConfigurer {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<String> templates = ConcurrentHashMap.newKeySet();
    private volatile String held = "nothing";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = ((HttpServletRequest) request).getRequestURI();
        if (path.endsWith(held)) {
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        requests.add(path);
        chain.doFilter(request, response);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (view != null && !view.contains(":")) {
            templates.add(view);
        }
    }

    /** Browsers that would go on by themselves to an address with this end stay where they are. */
    void hold(String end) {
        held = end;
    }

    /** The paths that were asked for since the last look. */
    List<String> requests() {
        List<String> since = List.copyOf(requests);
        requests.clear();
        return since;
    }

    int count() {
        return requests.size();
    }

    Set<String> templates() {
        return templates;
    }
}
