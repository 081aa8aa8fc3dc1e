package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowSettingsTests {

    @Test
    void spellsPausesAsTheEngineReadsThem() {
        var settings = settings(Duration.ofMinutes(5));

        assertThat(settings.retryCycle()).isEqualTo("PT10S,PT1M");
        assertThat(settings.attempts()).isEqualTo(3);
    }

    @Test
    void refusesALockThatACallOutlives() {
        assertThatThrownBy(() -> settings(Duration.ofSeconds(20))).hasMessageContaining("job-lock");
    }

    private static WorkflowSettings settings(Duration lock) {
        return new WorkflowSettings(
                "classpath:processes",
                true,
                3,
                lock,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)));
    }
}
