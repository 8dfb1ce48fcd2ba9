package scot.tolbooth.portal.load;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerMapping;

/**
 * How long the service takes for each of its pages, from the first filter to the last octet written, and how much processor
 * the thread that answers. Files, such as style sheets, are counted together.
 */
class PageTimes {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String FILES = "(files)";

    private final Map<String, Samples> pages = new ConcurrentSkipListMap<>();

    @Bean
    FilterRegistrationBean<Filter> pageTiming() {
        FilterRegistrationBean<Filter> first = new FilterRegistrationBean<>(this::time);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    private void time(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long used = THREADS.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            long took = System.nanoTime() - begin;
            String page = page((HttpServletRequest) request, ((HttpServletResponse) response).getStatus());
            pages.computeIfAbsent(page, any -> new Samples()).add(took, THREADS.getCurrentThreadCpuTime() - used);
        }
    }

    private static String page(HttpServletRequest request, int status) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        boolean isFile = pattern == null
                || pattern.toString().endsWith("/**")
                || pattern.toString().matches(".*\\.(css|js|ico|svg|gif)");
        return isFile ? FILES : request.getMethod() + " " + pattern + " " + status;
    }

    /** A line for each page, and one for all of them together, of what was asked for since the last time. */
    List<String> take() {
        Map<String, Samples> taken = Map.copyOf(pages);
        pages.clear();
        Samples all = new Samples();
        taken.forEach((page, samples) -> {
            if (!page.equals(FILES)) {
                all.addAll(samples);
            }
        });
        return Stream.concat(
                        taken.keySet().stream()
                                .sorted()
                                .map(page -> line(page, Objects.requireNonNull(taken.get(page)))),
                        Stream.of(line("all pages", all)))
                .toList();
    }

    private static String line(String page, Samples samples) {
        long[] sorted = samples.sorted();
        return String.format(
                Locale.ROOT,
                "%-42s %,9d  p50 %7.2f  p95 %7.2f  p99 %7.2f  most %8.2f ms  CPU %,7.0f us",
                page,
                sorted.length,
                percentile(sorted, 0.50),
                percentile(sorted, 0.95),
                percentile(sorted, 0.99),
                percentile(sorted, 1),
                sorted.length == 0 ? 0 : samples.processor.sum() / 1e3 / sorted.length);
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    /** Nanoseconds of one page. */
    private static final class Samples {

        private final LongAdder processor = new LongAdder();
        private long[] nanos = new long[1_024];
        private int count;

        synchronized void add(long took, long used) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = took;
            processor.add(used);
        }

        void addAll(Samples others) {
            for (long took : others.sorted()) {
                add(took, 0);
            }
            processor.add(others.processor.sum());
        }

        synchronized long[] sorted() {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
