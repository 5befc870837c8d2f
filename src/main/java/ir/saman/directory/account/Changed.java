package ir.saman.directory.account;

/** How the wish to change an account ended. */
enum Changed {
    DONE,
    /** It is so already, or somebody else was faster. */
    ALREADY,
    /** Nobody would be left to administer the installation. */
    LAST_ADMINISTRATOR
}
