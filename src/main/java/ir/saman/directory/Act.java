package ir.saman.directory;

import static ir.saman.kit.text.Texts.text;

/** What may be done. Each handler names its act; {@link AuthorityTable} says which role may do it, and how far. */
public enum Act {
    SEE_DUTY,
    ANSWER_DUTY,
    REFER_DUTY,
    ASK_RELIEF,
    COOPERATE,
    DECIDE_ANSWER,
    GRANT_RELIEF,
    REPORT_BREACH,
    SEE_BOARD,
    FOLLOW_CIRCULAR,
    TRACK_CIRCULAR,
    SEE_DRAFT,
    WRITE_CIRCULAR,
    REVIEW_CIRCULAR,
    ISSUE_CIRCULAR,
    RELAY_CIRCULAR,
    EDIT_CIRCULAR_TEXT,
    EDIT_SUSPECT_WORD,
    DEFINE_EVIDENCE,
    SEE_ORGANS,
    EDIT_ORGAN,
    IMPORT_ORGANS,
    EDIT_POST,
    SEE_ACCOUNTS,
    EDIT_ACCOUNT,
    APPOINT_DEPUTY,
    EDIT_HOLIDAY,
    EDIT_PROGRAMME,
    EDIT_PUBLIC_STATUS,
    SEE_SECURITY_LOG,
    SEE_OWN_DESK;

    /** The Persian name of the act. */
    public String label() {
        return text("directory.act." + name());
    }
}
