package ir.saman.directory;

import static ir.saman.directory.Act.ANSWER_DUTY;
import static ir.saman.directory.Act.APPOINT_DEPUTY;
import static ir.saman.directory.Act.ASK_RELIEF;
import static ir.saman.directory.Act.COOPERATE;
import static ir.saman.directory.Act.DECIDE_ANSWER;
import static ir.saman.directory.Act.DEFINE_EVIDENCE;
import static ir.saman.directory.Act.EDIT_ACCOUNT;
import static ir.saman.directory.Act.EDIT_CIRCULAR_TEXT;
import static ir.saman.directory.Act.EDIT_HOLIDAY;
import static ir.saman.directory.Act.EDIT_ORGAN;
import static ir.saman.directory.Act.EDIT_POST;
import static ir.saman.directory.Act.EDIT_PROGRAMME;
import static ir.saman.directory.Act.EDIT_PUBLIC_STATUS;
import static ir.saman.directory.Act.EDIT_SUSPECT_WORD;
import static ir.saman.directory.Act.FOLLOW_CIRCULAR;
import static ir.saman.directory.Act.GRANT_RELIEF;
import static ir.saman.directory.Act.IMPORT_ORGANS;
import static ir.saman.directory.Act.ISSUE_CIRCULAR;
import static ir.saman.directory.Act.REFER_DUTY;
import static ir.saman.directory.Act.RELAY_CIRCULAR;
import static ir.saman.directory.Act.REPORT_BREACH;
import static ir.saman.directory.Act.REVIEW_CIRCULAR;
import static ir.saman.directory.Act.SEE_ACCOUNTS;
import static ir.saman.directory.Act.SEE_BOARD;
import static ir.saman.directory.Act.SEE_DRAFT;
import static ir.saman.directory.Act.SEE_DUTY;
import static ir.saman.directory.Act.SEE_ORGANS;
import static ir.saman.directory.Act.SEE_OWN_DESK;
import static ir.saman.directory.Act.SEE_SECURITY_LOG;
import static ir.saman.directory.Act.TRACK_CIRCULAR;
import static ir.saman.directory.Act.WRITE_CIRCULAR;
import static ir.saman.directory.Grant.BELOW;
import static ir.saman.directory.Grant.INSTALLATION;
import static ir.saman.directory.Grant.OWN;
import static ir.saman.directory.Grant.PROGRAMME;
import static ir.saman.directory.Grant.TERRITORY;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what, and how far: the one table. What is not in it is refused. Shown at {@code /desk/authority}; the
 * matrix test holds every endpoint against it.
 */
final class AuthorityTable {

    private static final Map<Role, Map<Act, Set<Grant>>> TABLE = new EnumMap<>(Role.class);

    static {
        for (Role role : Role.values()) {
            may(role, INSTALLATION, SEE_OWN_DESK, SEE_ORGANS);
        }
        may(Role.SYSTEM_ADMINISTRATOR, INSTALLATION, EDIT_ORGAN, IMPORT_ORGANS, EDIT_POST, SEE_ACCOUNTS, EDIT_ACCOUNT);
        may(Role.SYSTEM_ADMINISTRATOR, INSTALLATION, EDIT_HOLIDAY, EDIT_PROGRAMME, SEE_SECURITY_LOG);
        may(Role.SYSTEM_ADMINISTRATOR, INSTALLATION, EDIT_SUSPECT_WORD, EDIT_PUBLIC_STATUS);

        may(Role.ARSO_EXPERT, OWN, ANSWER_DUTY, REFER_DUTY, ASK_RELIEF, COOPERATE, DECIDE_ANSWER, GRANT_RELIEF);
        seesDuties(Role.ARSO_EXPERT, OWN, BELOW, PROGRAMME);
        may(Role.ARSO_EXPERT, PROGRAMME, REPORT_BREACH);
        may(Role.ARSO_EXPERT, INSTALLATION, EDIT_ORGAN, IMPORT_ORGANS, EDIT_HOLIDAY, EDIT_PROGRAMME, TRACK_CIRCULAR);
        may(Role.ARSO_EXPERT, INSTALLATION, EDIT_CIRCULAR_TEXT, EDIT_SUSPECT_WORD, DEFINE_EVIDENCE);

        // Circulars are written where their issuer's experts sit; its head signs them.
        may(Role.ARSO_EXPERT, OWN, SEE_DRAFT, WRITE_CIRCULAR, REVIEW_CIRCULAR);
        may(Role.ARSO_EXPERT, INSTALLATION, FOLLOW_CIRCULAR);
        may(Role.ORGAN_HEAD, OWN, SEE_DRAFT, ISSUE_CIRCULAR, FOLLOW_CIRCULAR, RELAY_CIRCULAR);
        may(Role.PROVINCIAL_MANAGEMENT_OFFICER, OWN, RELAY_CIRCULAR);

        seesDuties(Role.SUPREME_COUNCIL_VIEWER, OWN, PROGRAMME);

        may(Role.ORGAN_HEAD, OWN, ANSWER_DUTY, REFER_DUTY, ASK_RELIEF, COOPERATE, DECIDE_ANSWER, GRANT_RELIEF);
        may(Role.ORGAN_HEAD, OWN, EDIT_POST);
        seesDuties(Role.ORGAN_HEAD, OWN, BELOW, TERRITORY, PROGRAMME);
        may(Role.REFORM_OFFICER, OWN, ANSWER_DUTY, REFER_DUTY, ASK_RELIEF, COOPERATE);
        seesDuties(Role.REFORM_OFFICER, OWN, BELOW);
        may(Role.ORGAN_SUPERVISOR, OWN, DECIDE_ANSWER, REFER_DUTY, GRANT_RELIEF);
        seesDuties(Role.ORGAN_SUPERVISOR, OWN, BELOW);

        may(Role.PROVINCIAL_MANAGEMENT_OFFICER, OWN, ANSWER_DUTY, REFER_DUTY, ASK_RELIEF, COOPERATE, DECIDE_ANSWER);
        seesDuties(Role.PROVINCIAL_MANAGEMENT_OFFICER, OWN, BELOW, TERRITORY);
        may(Role.PROVINCIAL_MANAGEMENT_OFFICER, TERRITORY, EDIT_HOLIDAY);
        may(Role.PROVINCIAL_COUNCIL_SECRETARY, OWN, ANSWER_DUTY, REFER_DUTY, ASK_RELIEF, COOPERATE, DECIDE_ANSWER);
        seesDuties(Role.PROVINCIAL_COUNCIL_SECRETARY, OWN, BELOW, TERRITORY);
        may(Role.COUNTY_OFFICER, OWN, ANSWER_DUTY, REFER_DUTY, ASK_RELIEF, COOPERATE);
        seesDuties(Role.COUNTY_OFFICER, OWN, BELOW, TERRITORY);

        // Leave comes to everyone who must answer or decide; the auditor's and the administrator's seats are never
        // lent.
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR))) {
            may(role, OWN, APPOINT_DEPUTY);
        }

        seesDuties(Role.AUDITOR, OWN, BELOW);
        may(Role.AUDITOR, INSTALLATION, SEE_SECURITY_LOG, SEE_ACCOUNTS);
    }

    private AuthorityTable() {}

    /** The grants by which {@code role} may do {@code act}; none: it may not. */
    static Set<Grant> grants(Role role, Act act) {
        return TABLE.getOrDefault(role, Map.of()).getOrDefault(act, Set.of());
    }

    private static void may(Role role, Grant grant, Act... acts) {
        for (Act act : acts) {
            TABLE.computeIfAbsent(role, r -> new EnumMap<>(Act.class))
                    .computeIfAbsent(act, a -> EnumSet.noneOf(Grant.class))
                    .add(grant);
        }
    }

    private static void seesDuties(Role role, Grant... grants) {
        for (Grant grant : grants) {
            may(role, grant, SEE_DUTY, SEE_BOARD);
        }
    }
}
