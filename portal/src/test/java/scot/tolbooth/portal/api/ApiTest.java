package scot.tolbooth.portal.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;

/** A test that asks the API over MockMvc, signed in as {@code morag}: real inventory, in-memory everything else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ApiUnderTest.class,
        properties = {"tolbooth.api.requests-per-minute=100000", "spring.main.banner-mode=off", "tolbooth.roles=portal"
        })
@AutoConfigureMockMvc
@WithMockUser("morag")
public @interface ApiTest {}
