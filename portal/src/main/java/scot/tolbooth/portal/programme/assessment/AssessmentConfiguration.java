package scot.tolbooth.portal.programme.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.rollout.rag.Assessments;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.portal.staff.CurrentStaff;

@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    AssessmentDesk assessmentDesk(Assessments assessments, Standings standings, CurrentStaff staff) {
        return new AssessmentDesk(assessments, standings, staff);
    }
}
