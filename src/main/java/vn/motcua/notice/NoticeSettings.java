package vn.motcua.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody is told.
 *
 * @param unclaimedAfter after how much working time of its agency an open work item that nobody has taken out of its queue
 *     is listed for the administrator; 8h are one working day
 */
@ConfigurationProperties("motcua.notice")
record NoticeSettings(@DefaultValue("4h") Duration unclaimedAfter) {}
