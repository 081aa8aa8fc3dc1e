package vn.motcua.submission.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How drafts are kept.
 *
 * @param draftLife how long a draft is kept after its last change
 */
@ConfigurationProperties("motcua.submission")
record DraftSettings(@DefaultValue("30d") Duration draftLife) {}
