package scot.tolbooth.portal.work;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much processor the latest request took in the thread that answered it, how much memory it allocated, and how much
 * processor the database took meanwhile: what does not depend on whoever else uses the machine.
 */
class ServerTime {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private volatile double threadMillis;
    private volatile double allocatedMegabytes;

    @Bean
    FilterRegistrationBean<Filter> timing() {
        FilterRegistrationBean<Filter> first = new FilterRegistrationBean<>(this::time);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    private void time(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long used = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        chain.doFilter(request, response);
        allocatedMegabytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1e6;
        threadMillis = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
    }

    double threadMillis() {
        return threadMillis;
    }

    double allocatedMegabytes() {
        return allocatedMegabytes;
    }

    /** Processor time that the backends of the database have used so far; 0 where the system does not tell. */
    static double databaseMillis(List<Integer> backends) throws IOException {
        double millis = 0;
        for (int backend : backends) {
            Path used = Path.of("/proc", Integer.toString(backend), "schedstat");
            if (Files.isReadable(used)) {
                millis += Long.parseLong(Files.readString(used).split(" ", 2)[0]) / 1e6;
            }
        }
        return millis;
    }

    static List<Integer> backends(JdbcClient jdbc) {
        return jdbc.sql("SELECT pid FROM pg_stat_activity WHERE datname = current_database() ORDER BY pid")
                .query((row, number) -> row.getInt("pid"))
                .list();
    }
}
