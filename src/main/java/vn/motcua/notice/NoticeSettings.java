package vn.motcua.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody is told, and for how long it stays.
 *
 * @param unclaimedAfter after how much working time of its agency an open work item that nobody has taken out of its queue
 *     is listed for the administrator; 8h are one working day
 * @param keptFor how old a notice becomes, read or not; what it told stays in the ledger of its dossier
 */
@ConfigurationProperties("motcua.notice")
record NoticeSettings(
        @DefaultValue("4h") Duration unclaimedAfter,
        @DefaultValue("400d") Duration keptFor) {}
