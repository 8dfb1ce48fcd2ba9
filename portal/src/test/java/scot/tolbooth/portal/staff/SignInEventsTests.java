package scot.tolbooth.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;

class SignInEventsTests {

    @Test
    void anAttemptThatIsNotLookedAtIsTold() {
        List<Object> told = new ArrayList<>();
        ApplicationEventPublisher events = told::add;

        new StaffConfiguration()
                .authenticationEventPublisher(events)
                .publishAuthenticationFailure(
                        new TooManyAttemptsException(Duration.ofSeconds(15)),
                        new TestingAuthenticationToken("morag", "wrong"));

        assertThat(told).singleElement().isInstanceOf(AbstractAuthenticationFailureEvent.class);
    }
}
